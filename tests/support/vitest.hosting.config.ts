import { defineConfig } from 'vitest/config'

/** What asks the built site, through the server that is shipped for it: it runs after the build. */
export default defineConfig({
  test: {
    include: ['tests/nginx/**/*.test.ts'],
    environment: 'node',
    // Two at a time could both be about to install nginx.
    fileParallelism: false,
    testTimeout: 60_000,
  },
})
