import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { siteBase } from './base.mjs'
import { nameOfBuild, projectRoot } from './project.mjs'

/** From the project root: all that a build looks at, besides the folder of aids and the packages. */
export const SOURCES = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/**
 * @param {string} aids folder of aids, from the project root
 * @returns {string} a hash that changes with whatever the site is built from: names and content of files, and settings
 */
export function hashSources(aids) {
  const settings = [siteBase(), process.env.WEIGH_UP_MODE ?? '', process.env.WEIGH_UP_SINGLE ?? '']
  const hash = createHash('sha256').update(settings.join('\0'))
  for (const path of [...SOURCES, aids].flatMap(filesUnder)) {
    hash.update(`\0${path}\0`).update(readFileSync(resolve(projectRoot, path)))
  }
  return hash.digest('hex')
}

/**
 * @param {string} path from the project root
 * @returns {string[]} the files there, in an order that does not depend on the file system
 */
function filesUnder(path) {
  const full = resolve(projectRoot, path)
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
  return join(projectRoot, 'node_modules', '.weigh-up', nameOfBuild(out))
}

/**
 * @param {string} out folder of the build, from the project root
 * @param {string} aids folder of aids, from the project root
 * @returns {boolean} false where the folder is missing, unfinished, or made from other sources
 */
export function isFresh(out, aids) {
  const stamp = stampPath(out)
  if (!existsSync(join(projectRoot, out, 'index.html')) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === hashSources(aids)
}
