import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/**
 * @param {string} command
 * @returns {string | null} its full path
 */
export function findOnPath(command) {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command))
  return places.find(isExecutable) ?? null
}

/** @param {string} command */
export function isOnPath(command) {
  return findOnPath(command) !== null
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Installs a package of Debian or Ubuntu; does nothing where that is not ours to do. Whether it worked is for
 * the caller to see: a command that starts says more than an exit code.
 * @param {string} name
 */
export function installDebianPackage(name) {
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) return
  console.log(`Installing ${name} with apt-get; about half a minute …`)
  const options = {
    stdio: /** @type {const} */ ('inherit'),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
}
