import { ensureDependencies } from '../src/hosting/install.mjs'

/** Walks 200 times through 40 steps and faults at random; `FAULTS_SEED` takes others than the usual ones. */
ensureDependencies()
const { walkBuiltSites } = await import('./support/sites.mjs')
process.exitCode = await walkBuiltSites(
  ['tests/journeys/faults.test.ts', '--project', 'site', '--workers=1', ...process.argv.slice(2)],
  { FAULTS_RUNS: process.env.FAULTS_RUNS ?? '200' },
)
