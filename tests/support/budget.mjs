import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Script of a page that does nothing but hydrate with the same three libraries, minified and gzipped. */
const FLOOR = 35_904

/** In bytes, for a first visit to the weigh page of any aid in any language: gzipped, and all told as brotli. */
const BUDGET = { script: Math.floor(FLOOR * 1.25), style: 8_192, all: 75_000 }

/**
 * Adds up what a first visit to each weigh page loads, prints it beside the budget, and says whether it fits.
 * Chunks that only a later step asks for are not loaded then and not counted.
 * @param {string} site folder of a built site
 * @returns {boolean}
 */
export function checkBudget(site) {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('/weigh/index.html'))
    .sort()
  return pages.length > 0 && pages.map((page) => checkPage(site, page)).every(Boolean)
}

/** @param {string} site @param {string} page */
function checkPage(site, page) {
  const html = readFileSync(join(site, page), 'utf8')
  const named = (/** @type {RegExp} */ pattern) => [...html.matchAll(pattern)].map(([, file]) => file ?? '')
  const entry = named(/<script[^>]+src="([^"]+)"/g)
  const preloaded = named(/rel="modulepreload"[^>]+href="([^"]+)"/g)
  const scripts = withImports(site, [...entry, ...preloaded, ...afterwards(site)])
  const styles = named(/rel="stylesheet"[^>]+href="([^"]+)"/g)
  const icons = named(/rel="icon"[^>]+href="([^"]+)"/g)
  const script = total(site, scripts, gzipSync)
  const style = total(site, styles, gzipSync)
  const all = total(site, [...scripts, ...styles, ...icons, `/${page}`], brotliCompressSync)
  console.log(
    `/${page.replace('/index.html', '')}: gzip: script ${script} B of ${BUDGET.script}, style ${style} B of ` +
      `${BUDGET.style}; brotli: all told ${all} B of ${BUDGET.all}`,
  )
  return script <= BUDGET.script && style <= BUDGET.style && all <= BUDGET.all
}

/**
 * What every page loads by itself once it can be used, to work without a network.
 * @param {string} site
 */
function afterwards(site) {
  return readdirSync(join(site, 'assets'))
    .filter((name) => name.startsWith('register-'))
    .map((name) => `/assets/${name}`)
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

/** @param {string} site @param {string[]} files @param {(content: Buffer) => Buffer} compress */
function total(site, files, compress) {
  return [...new Set(files)].reduce((sum, file) => sum + compress(readFileSync(join(site, file))).length, 0)
}
