import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './project.mjs'

/**
 * Writes each route of the built site as one HTML file that reads well before any script runs. The aid
 * travels in its pages as data, so that hydration asks for nothing more.
 */
export async function prerender() {
  const out = resolve(projectRoot, process.env.WEIGH_UP_OUT ?? 'dist')
  const template = readFileSync(join(out, 'index.html'), 'utf8')
  const chunks = JSON.parse(readFileSync(join(out, '.vite/ssr-manifest.json'), 'utf8'))
  const { sitePaths, renderPage } = await import(pathToFileURL(join(projectRoot, '.ssr/main.js')).href)

  for (const path of sitePaths())
    write(join(out, path, 'index.html'), fill(template, await renderPage(path), chunks))
  write(join(out, '404.html'), fill(template, await renderPage('/404'), chunks))
  rmSync(join(out, '.vite'), { recursive: true })
}

/**
 * @param {string} template
 * @param {{ html: string, title: string, language: string, modules: Iterable<string>, payload: { id: string, data: unknown } }} page
 * @param {Record<string, string[]>} chunks the files that each module ended up in
 */
function fill(template, page, chunks) {
  const wanted = new Set([...page.modules].flatMap((module) => chunks[module] ?? []))
  const preloads = [...wanted]
    .filter((file) => file.endsWith('.js') && !template.includes(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="${file}">`)
  const { id, data } = page.payload
  const payload = `<script type="application/json" id="${id}">${inert(JSON.stringify(data))}</script>`
  return template
    .replace(/<title>.*<\/title>/, () => `<title>${escaped(page.title)}</title>`)
    .replace('<!--head-->', () => preloads.join('\n    '))
    .replace('<!--app-->', () => page.html)
    .replace('<!--payload-->', () => payload)
}

/** JSON that cannot end the element it stands in. */
const inert = (/** @type {string} */ json) => json.replaceAll('<', '\\u003c')

const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
