// Runs before node_modules exist: nothing but node's own modules here.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeTooOld } from './node-version.mjs'
import { projectRoot, stopwatch } from './project.mjs'

/**
 * @typedef {{ version?: string, resolved?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages by folder; '' is the project itself
 */

/**
 * @param {string} path
 * @returns {LockedPackages | null} null where there is no such file, or one that npm did not finish
 */
function readLockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Compares what npm installed with what the lockfile asks for. An optional package may be missing: npm leaves
 * out what is made for another platform.
 * @param {LockedPackages} locked of package-lock.json
 * @param {LockedPackages} installed of node_modules/.package-lock.json, which npm writes as its last act
 * @returns {boolean}
 */
export function isInstalled(locked, installed) {
  const wanted = Object.entries(locked).filter(([folder]) => folder !== '')
  const asWanted = wanted.every(([folder, { version, optional, devOptional }]) => {
    const found = installed[folder]
    return found ? found.version === version : Boolean(optional || devOptional)
  })
  return asWanted && Object.keys(installed).every((folder) => folder in locked)
}

/**
 * Runs `npm ci` if node_modules is missing or is not what package-lock.json says; throws if npm fails, or where this Node
 * is too old for what would be installed.
 */
export function ensureDependencies() {
  const tooOld = nodeTooOld(process.versions.node)
  if (tooOld) throw new Error(tooOld)
  const locked = readLockedPackages(join(projectRoot, 'package-lock.json'))
  if (!locked)
    throw new Error(
      'package-lock.json is missing or broken: get it back with `git checkout package-lock.json`.',
    )
  const installed = readLockedPackages(join(projectRoot, 'node_modules', '.package-lock.json'))
  if (installed && isInstalled(locked, installed)) return

  console.log('Installing what the project needs (npm ci); about half a minute …')
  const seconds = stopwatch()
  const { status } = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (status !== 0) throw new Error('npm ci failed: its own words are above. Is the network there?')
  console.log(`Installed in ${seconds()}.`)
}

/** @param {string[]} args */
function runNpm(args) {
  const npmScript = process.env.npm_execpath
  const options = { cwd: projectRoot, stdio: /** @type {const} */ ('inherit') }
  // Node starts npm.cmd only through a shell, so npm's own script is started where it is known.
  return npmScript?.endsWith('.js')
    ? spawnSync(process.execPath, [npmScript, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}
