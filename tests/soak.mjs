import { ensureDependencies } from '../src/hosting/install.mjs'

/** One page through 10,000 changes of a rating, 200 switches of the language and 200 prints. */
ensureDependencies()
const { walkBuiltSites } = await import('./support/sites.mjs')
const whole = { SOAK_CHANGES: '10000', SOAK_SWITCHES: '200', SOAK_PRINTS: '200', SOAK_TIMED: '1' }
process.exitCode = await walkBuiltSites(
  ['tests/journeys/soak.test.ts', '--project', 'site', '--workers=1', ...process.argv.slice(2)],
  /** @type {Record<string, string>} */ ({ ...whole, ...process.env }),
)
