import { defineConfig } from '@playwright/test'
import { findChromium, launchArgs } from './tests/support/chromium.mjs'
import { freePort } from './tests/support/ports.mjs'

const executablePath = await findChromium()

// Workers read this file again and must find the ports that the first reading chose.
const port = (process.env.WEIGH_UP_PORT ??= String(await freePort()))
const testAidPort = (process.env.WEIGH_UP_TEST_AID_PORT ??= String(await freePort()))
const pseudoPort = (process.env.WEIGH_UP_PSEUDO_PORT ??= String(await freePort()))

function site(root: string, at: string) {
  return {
    command: `node src/hosting/serve.mjs ${root} ${at}`,
    url: `http://127.0.0.1:${at}/`,
    reuseExistingServer: false,
  }
}

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: '.reports/journeys',
  workers: 2,
  timeout: 60_000,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '.reports/journeys.json' }]],
  use: {
    viewport: { width: 390, height: 844 },
    // What waits for something that never comes says so, and does not use up all the time that a long test has.
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: launchArgs },
  },
  projects: [
    { name: 'site', grepInvert: /@pseudo/, use: { baseURL: `http://127.0.0.1:${port}` } },
    // The same app built for another aid: the journeys that know no aid by name walk there too.
    { name: 'test-aid', grep: /@any-aid/, use: { baseURL: `http://127.0.0.1:${testAidPort}` } },
    // And in a language that nobody speaks, by which untranslated and clipped words are found.
    { name: 'pseudo', grep: /@pseudo/, use: { baseURL: `http://127.0.0.1:${pseudoPort}` } },
  ],
  webServer: [
    site('dist', port),
    site('.reports/site-test-aid', testAidPort),
    site('.reports/site-pseudo', pseudoPort),
  ],
})
