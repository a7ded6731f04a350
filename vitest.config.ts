import { defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from './vite.config'

/** What runs without a browser is tested without one: nothing there may lean on `window`. */
const PLAIN = [
  'tests/layers.test.ts',
  'tests/{domain,authoring,aids,words,handover,hosting,support}/**/*.test.ts',
]

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      setupFiles: ['tests/support/setup.ts'],
      maxWorkers: 2,
      // A law is tried a thousand times: on a busy machine that takes its time.
      testTimeout: 30_000,
      projects: [
        { extends: true, test: { name: 'plain', environment: 'node', include: PLAIN } },
        {
          extends: true,
          test: {
            name: 'page',
            environment: 'happy-dom',
            include: ['tests/**/*.test.ts'],
            exclude: [...PLAIN, 'tests/journeys/**', 'tests/bench/**', 'tests/built/**'],
          },
        },
      ],
    },
  }),
)
