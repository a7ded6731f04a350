import { spawnSync } from 'node:child_process'
import { projectRoot } from '../../src/hosting/project.mjs'
import { findOrInstallChromium } from './chromium.mjs'

const TEST_AIDS = { WEIGH_UP_AIDS: 'tests/support/aids', WEIGH_UP_OUT: '.reports/site-test-aid' }

/**
 * Builds both sites that the journeys walk, whichever is asked for: the servers serve both. Then walks some journeys.
 * @param {string[]} which arguments of Playwright
 * @param {Record<string, string>} env
 * @returns {Promise<number>} 0 if all went well
 */
export async function walkBuiltSites(which, env) {
  await findOrInstallChromium()
  /** @param {string} command @param {string[]} args @param {Record<string, string>} more */
  const start = (command, args, more) =>
    spawnSync(command, args, {
      cwd: projectRoot,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...more },
    }).status ?? 1
  const failed = [{}, TEST_AIDS]
    .map((site) => start(process.execPath, ['src/hosting/build.mjs'], site))
    .find((status) => status !== 0)
  return failed ?? start('npx', ['playwright', 'test', ...which], env)
}
