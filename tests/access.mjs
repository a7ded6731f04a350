import { ensureDependencies } from '../src/hosting/install.mjs'

/** Axe on the built site: every page, language, state and theme, of which `npm test` looks at a part. */
ensureDependencies()
const { walkBuiltSites } = await import('./support/sites.mjs')
process.exitCode = await walkBuiltSites(
  ['tests/journeys/access.test.ts', '--project=site', ...process.argv.slice(2)],
  { WEIGH_UP_ACCESS: 'whole' },
)
