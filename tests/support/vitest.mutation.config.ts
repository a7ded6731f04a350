import { defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from '../../vite.config'

/** The tests of the arithmetic, of what is said and handed over of it and of the authors' checks: all that needs no page. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      setupFiles: ['tests/support/setup.ts'],
      environment: 'node',
      testTimeout: 30_000,
      // A fresh start for each file of tests, at each of some thousand changes, takes longer than the tests.
      isolate: false,
      env: { PROPERTY_RUNS: '25', FUZZ_RUNS: '40' },
      include: ['tests/{domain,words,handover,authoring,aids}/**/*.test.ts'],
    },
  }),
)
