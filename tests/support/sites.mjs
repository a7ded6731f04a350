import { spawnSync } from 'node:child_process'
import { projectRoot } from '../../src/hosting/project.mjs'
import { findOrInstallChromium } from './chromium.mjs'

/** What is built for the journeys besides `dist`: their servers serve all of it, whichever is walked. */
export const FOR_JOURNEYS = [
  { WEIGH_UP_AIDS: 'tests/support/aids', WEIGH_UP_OUT: '.reports/site-test-aid' },
  { WEIGH_UP_MODE: 'pseudo', WEIGH_UP_OUT: '.reports/site-pseudo' },
]

/**
 * Builds what the journeys walk, then walks some of them.
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
  const failed = [{}, ...FOR_JOURNEYS]
    .map((site) => start(process.execPath, ['src/hosting/build.mjs'], site))
    .find((status) => status !== 0)
  return failed ?? start('npx', ['playwright', 'test', ...which], env)
}
