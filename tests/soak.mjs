import { spawnSync } from 'node:child_process'
import { ensureDependencies } from '../src/hosting/install.mjs'

/** One page through 10,000 changes of a rating, 200 switches of the language and 200 prints. */
ensureDependencies()
const { findOrInstallChromium } = await import('./support/chromium.mjs')
await findOrInstallChromium()
const { buildSite } = await import('./bench/build-site.mjs')
// The journeys' servers serve both sites, whichever is walked through.
buildSite('dist')
buildSite('.reports/site-test-aid', 'tests/support/aids')
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', 'tests/journeys/soak.test.ts', '--project', 'site', '--workers=1'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { SOAK_CHANGES: '10000', SOAK_SWITCHES: '200', SOAK_PRINTS: '200', SOAK_TIMED: '1', ...process.env },
  },
)
process.exitCode = status ?? 1
