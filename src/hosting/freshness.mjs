import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { siteBase } from './base.mjs'
import { projectRoot } from './project.mjs'

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/** @returns {string} a hash that changes with whatever the site is built from: names and content of files, the base */
export function hashSources() {
  const hash = createHash('sha256').update(`${siteBase()}\0`)
  for (const path of SOURCES.flatMap(filesUnder)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(projectRoot, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path from the project root
 * @returns {string[]} the files there, in an order that does not depend on the file system
 */
function filesUnder(path) {
  const full = join(projectRoot, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}

/**
 * Where a finished build says what it was made from. It stays out of the built folder, which is published.
 * @param {string} out folder of the build, from the project root
 */
export function stampPath(out) {
  return join(projectRoot, 'node_modules', '.weigh-up', out.replace(/[\\/:]/g, '_'))
}

/**
 * @param {string} out folder of the build, from the project root
 * @returns {boolean} false where the folder is missing, unfinished, or made from other sources
 */
export function isFresh(out) {
  const stamp = stampPath(out)
  if (!existsSync(join(projectRoot, out, 'index.html')) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === hashSources()
}
