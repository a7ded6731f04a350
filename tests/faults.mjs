import { spawnSync } from 'node:child_process'
import { ensureDependencies } from '../src/hosting/install.mjs'

/** Walks 200 times through 40 steps and faults at random; `FAULTS_SEED` takes others than the usual ones. */
ensureDependencies()
const shell = process.platform === 'win32'
const env = { FAULTS_RUNS: '200', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...process.env }
/** @param {string} command @param {string[]} args */
const start = (command, args, more = {}) =>
  spawnSync(command, args, { stdio: 'inherit', shell, env: { ...env, ...more } }).status ?? 1

// The journeys' servers serve both sites, whichever is walked through.
const sites = [{}, { WEIGH_UP_AIDS: 'tests/support/aids', WEIGH_UP_OUT: '.reports/site-test-aid' }]
const { findOrInstallChromium } = await import('./support/chromium.mjs')
await findOrInstallChromium()
process.exitCode =
  sites.map((site) => start('node', ['src/hosting/build.mjs'], site)).find((status) => status !== 0) ??
  start('npx', ['playwright', 'test', 'tests/journeys/faults.test.ts', '--project', 'site', '--workers=1'])
