import { defineConfig } from 'vitest/config'

/** What needs a built site, or builds one: the servers that are shipped for it, and what is in it. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts'],
    environment: 'node',
    // Two at a time could both be about to install nginx.
    fileParallelism: false,
    testTimeout: 60_000,
  },
})
