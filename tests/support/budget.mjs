import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Script of a page that does nothing but hydrate with the same three libraries, minified and gzipped. */
const FLOOR = 35_904

/** In bytes, gzipped, for a first visit to the weigh page of any aid. */
const BUDGET = { script: Math.floor(FLOOR * 1.25), style: 8_192 }

/**
 * Adds up what a first visit to the weigh page loads, prints it beside the budget, and says whether it fits.
 * Chunks that only a later step asks for are not loaded then and not counted.
 * @param {string} site folder of a built site
 * @returns {boolean}
 */
export function checkBudget(site) {
  const aids = readdirSync(site, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['assets', 'about', 'read'].includes(entry.name))
    .map(({ name }) => name)
  return aids.length > 0 && aids.map((aid) => checkPage(site, aid)).every(Boolean)
}

/** @param {string} site @param {string} aid */
function checkPage(site, aid) {
  const html = readFileSync(join(site, aid, 'weigh', 'index.html'), 'utf8')
  const named = (/** @type {RegExp} */ pattern) => [...html.matchAll(pattern)].map(([, file]) => file ?? '')
  const entry = named(/<script[^>]+src="([^"]+)"/g)
  const script = total(
    site,
    withImports(site, [...entry, ...named(/rel="modulepreload"[^>]+href="([^"]+)"/g)]),
  )
  const style = total(site, named(/rel="stylesheet"[^>]+href="([^"]+)"/g))
  const page = gzipSync(html).length
  console.log(
    `/${aid}/weigh, gzip: script ${script} B of ${BUDGET.script}, style ${style} B of ${BUDGET.style}, HTML ${page} B`,
  )
  return script <= BUDGET.script && style <= BUDGET.style
}

/**
 * Follows static imports: the browser does, whether or not a preload names them.
 * @param {string} site @param {string[]} files
 */
function withImports(site, files) {
  const found = new Set(files)
  for (const file of found) {
    const code = readFileSync(join(site, file), 'utf8')
    for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) found.add(`/assets/${name}`)
  }
  return [...found]
}

/** @param {string} site @param {string[]} files */
function total(site, files) {
  return [...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(join(site, file))).length, 0)
}
