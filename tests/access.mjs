import { spawnSync } from 'node:child_process'
import { ensureDependencies } from '../src/hosting/install.mjs'

/** Axe on the built site: every page, language, state and theme, of which `npm test` looks at a part. */
ensureDependencies()
const { findOrInstallChromium } = await import('./support/chromium.mjs')
await findOrInstallChromium()
const { build } = await import('../src/hosting/build.mjs')
await build({ aids: 'tests/support/aids', out: '.reports/site-test-aid' })
await build({ aids: 'src/aids', out: 'dist' })
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', 'access', '--project=site', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, WEIGH_UP_ACCESS: 'whole' },
  },
)
process.exitCode = status ?? 1
