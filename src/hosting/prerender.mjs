import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { minify_sync } from 'terser'
import { policyOfPages } from './headers.mjs'
import { projectRoot } from './project.mjs'

/**
 * Writes each route of the built site as one HTML file that reads well before any script runs. The aid
 * travels in its pages as data, so that hydration asks for nothing more. Beside them, a page without content in each
 * language stands in for any page where there is no network.
 * @returns {Promise<string>} the language of addresses without a prefix
 */
export async function prerender() {
  const out = resolve(projectRoot, process.env.WEIGH_UP_OUT ?? 'dist')
  const template = settleEarlyScript(out, readFileSync(join(out, 'index.html'), 'utf8'))
  const chunks = JSON.parse(readFileSync(join(out, '.vite/ssr-manifest.json'), 'utf8'))
  const { sitePaths, shells, renderPage } = await import(
    pathToFileURL(join(projectRoot, '.ssr/render-page.js')).href
  )

  for (const path of await sitePaths())
    write(join(out, path, 'index.html'), fill(template, await renderPage(path), chunks))
  write(join(out, '404.html'), fill(template, await renderPage('/404'), chunks))
  for (const shell of await shells())
    write(join(out, 'offline', `${shell.language.id}.html`), fill(template, shell, chunks))
  rmSync(join(out, '.vite'), { recursive: true })
  return (await renderPage('/')).language.id
}

/**
 * The script that runs before the first paint is no module, and Vite leaves it as it is: here it gets small, and a name
 * that changes with it, as all other files that a browser may keep for a year.
 * @param {string} out
 * @param {string} template
 * @returns {string} the template that asks for it by that name
 */
function settleEarlyScript(out, template) {
  const source = join(out, 'early.js')
  const { code = '' } = minify_sync(readFileSync(source, 'utf8'), { ecma: 2020 })
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8)
  const name = `assets/early-${hash}.js`
  write(join(out, name), code)
  rmSync(source)
  return template.replace('early.js', name)
}

/**
 * @typedef {object} Page
 * @property {string} html
 * @property {string} title
 * @property {string | null} description
 * @property {{ id: string, direction: string }} language
 * @property {{ language: string, href: string }[]} alternates the same page in each of its languages
 * @property {boolean} isEntry
 * @property {Iterable<string>} modules
 * @property {{ id: string, data: unknown } | null} payload null for a page without content
 */

/**
 * @param {string} template
 * @param {Page} page
 * @param {Record<string, string[]>} chunks the files that each module ended up in
 */
export function fill(template, page, chunks) {
  const wanted = new Set([...page.modules].flatMap((module) => chunks[module] ?? []))
  const preloads = [...wanted]
    .filter((file) => file.endsWith('.js') && !template.includes(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="${file}">`)
  const description =
    page.description === null ? [] : [`<meta name="description" content="${escaped(page.description)}" />`]
  const alternates = page.alternates.map(
    ({ language, href }) => `<link rel="alternate" hreflang="${language}" href="${href}">`,
  )
  const payload = page.payload
    ? `<script type="application/json" id="${page.payload.id}">${inert(JSON.stringify(page.payload.data))}</script>`
    : ''
  const entry = page.isEntry ? ' data-entry' : ''
  return template
    .replace('<!--policy-->', () => POLICY)
    .replace(
      /<html[^>]*>/,
      () => `<html lang="${page.language.id}" dir="${page.language.direction}"${entry}>`,
    )
    .replace(/<title>.*<\/title>/, () => `<title>${escaped(page.title)}</title>`)
    .replace('<!--head-->', () =>
      [...description, ...(alternates.length > 1 ? alternates : []), ...preloads].join('\n    '),
    )
    .replace('<!--app-->', () => page.html)
    .replace('<!--payload-->', () => payload)
}

/** For hosts that send no headers of their own; before anything that it is about. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="${policyOfPages}" />
    <meta name="referrer" content="no-referrer" />`

/** JSON that cannot end the element it stands in. */
const inert = (/** @type {string} */ json) => json.replaceAll('<', '\\u003c')

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
