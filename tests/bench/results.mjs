import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../src/hosting/project.mjs'

/** @typedef {Record<string, object[]>} Tables by what they show */

/** The last figures of each bench, with the project: what a document says of speed is read from here. */
export const RESULTS = 'bench/results.json'

/** @param {string} bench @param {object} result */
export function keepResult(bench, result) {
  const file = join(projectRoot, RESULTS)
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ ...known, [bench]: result }, null, 2)}\n`)
}
