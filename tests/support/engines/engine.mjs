/**
 * What the journey asks of a browser, whichever protocol drives it. A function that runs in the page must need nothing
 * from around it.
 * @typedef {object} Engine
 * @property {string} version
 * @property {(address: string) => Promise<void>} open
 * @property {() => Promise<void>} reload
 * @property {(run: (...args: any[]) => any, ...args: unknown[]) => Promise<any>} evaluate
 * @property {(find: (...args: any[]) => any, ...args: unknown[]) => Promise<void>} click by real input, on what the function finds
 * @property {() => Promise<readonly string[]>} heard errors and console messages, since it was started
 * @property {() => Promise<void>} close
 */

import { existsSync, readdirSync } from 'node:fs'
import { findOnPath, installDebianPackage } from '../install.mjs'

/** @param {string} command @param {string} packageName @returns {string} the path of the command, which is installed where it is missing */
export function commandOf(command, packageName) {
  const find = () => findOnPath(command) ?? inLibraries(command)
  if (!find()) installDebianPackage(packageName)
  const found = find()
  if (found) return found
  throw new Error(`${command} is missing. Install it (Debian: \`apt install ${packageName}\`).`)
}

/** What is started by other programs only is on nobody's path: /usr/lib/<machine>/webkit2gtk-<version>. @param {string} command */
function inLibraries(command) {
  const under = (/** @type {string} */ folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : []
  return under('/usr/lib')
    .filter((folder) => folder.endsWith('-linux-gnu'))
    .flatMap(under)
    .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
    .map((folder) => `${folder}/${command}`)
    .find(existsSync)
}
