import { defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from '../../vite.config'

/** The tests of the arithmetic and of what is said of it, without those that need a page. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      setupFiles: ['tests/support/setup.ts'],
      environment: 'node',
      env: { PROPERTY_RUNS: '25' },
      include: ['tests/{domain,words}/**/*.test.ts'],
    },
  }),
)
