import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { minify_sync } from 'terser'
import { siteBase } from './base.mjs'
import { policyOfPages } from './headers.mjs'
import { projectRoot, workshopOf } from './project.mjs'

/**
 * Writes each route of the built site as one HTML file that reads well before any script runs. The aid
 * travels in its pages as data, so that hydration asks for nothing more. Beside them, a page without content in each
 * language stands in for any page where there is no network.
 * @param {string} folder of the site, from the project root
 * @returns {Promise<string>} the language of addresses without a prefix
 */
export async function prerender(folder) {
  const out = resolve(projectRoot, folder)
  const template = scriptLast(settle(out, readFileSync(join(out, 'index.html'), 'utf8')))
  const chunks = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'))
  const { sitePaths, shells, renderPage } = await import(
    pathToFileURL(join(workshopOf(folder), 'render-page.js')).href
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
 * Vite leaves what is in public as it is. What every page asks for gets a name here that changes with its content, as all
 * other files that a browser may keep for a year: the script that runs before the first paint, made small, and the icon,
 * which Chromium would ask for anew at every page.
 * @param {string} out
 * @param {string} template
 * @returns {string} the template that asks for them by those names
 */
function settle(out, template) {
  const script = readFileSync(join(out, 'early.js'), 'utf8')
  const contents = {
    'early.js': minify_sync(script, { ecma: 2020 }).code ?? '',
    'icon.svg': readFileSync(join(out, 'icon.svg'), 'utf8'),
  }
  rmSync(join(out, 'early.js'))
  return Object.entries(contents).reduce((text, [file, content]) => {
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8)
    const name = `assets/${file.replace('.', `-${hash}.`)}`
    write(join(out, name), content)
    return text.replace(file, name)
  }, template)
}

/** On a slow line the script would take its share from what shows the page. @param {string} template */
function scriptLast(template) {
  const [script = ''] = /<script type="module"[^>]*><\/script>/.exec(template) ?? []
  return template.replace(script, '').replace('<!--payload-->', () => `<!--payload-->\n    ${script}`)
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
 * @param {import('vite').Manifest} chunks
 */
export function fill(template, page, chunks) {
  const preloads = [...filesOf(page, chunks)]
    .filter((file) => !template.includes(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="${siteBase()}${file}">`)
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
      [...description, ...(alternates.length > 1 ? alternates : [])].join('\n    '),
    )
    .replace('<!--app-->', () => page.html)
    .replace('<!--payload-->', () => [payload, ...preloads].join('\n    '))
}

/**
 * The scripts without which a page's views cannot be taken over. What they ask for later is not loaded ahead.
 * @param {Page} page
 * @param {import('vite').Manifest} chunks
 */
function filesOf(page, chunks) {
  const wanted = new Set([...page.modules].filter((module) => module.startsWith('src/views/')))
  for (const name of wanted) for (const needed of chunks[name]?.imports ?? []) wanted.add(needed)
  return new Set([...wanted].flatMap((name) => chunks[name]?.file ?? []))
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
