// `npm run build:single`: each aid in each language as one HTML file, which opens from a disk for years to come.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { policyOfSingleFile } from './headers.mjs'
import { ensureDependencies } from './install.mjs'
import { projectRoot, stopwatch, workshopOf } from './project.mjs'
import { THIRD_PARTY } from './third-party.mjs'

const OUT = 'dist-single'
/** In bytes: what a mail program takes without asking. */
const LARGEST = 400_000

ensureDependencies()
const [wantedAid, wantedLanguage] = process.argv.slice(2)
Object.assign(process.env, { NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' })
const vite = await import('vite')
const { minify_sync } = await import('terser')
const common = { root: projectRoot, logLevel: /** @type {const} */ ('warn') }

const parts = (await siteParts()).filter(
  ({ aid, language }) =>
    (wantedAid === undefined || aid === wantedAid) &&
    (wantedLanguage === undefined || language.id === wantedLanguage),
)
if (parts.length === 0)
  throw new Error(`There is no aid ${wantedAid} in ${wantedLanguage ?? 'any language'}.`)
mkdirSync(join(projectRoot, OUT), { recursive: true })
for (const [place, part] of parts.entries()) {
  const seconds = stopwatch()
  const html = await buildPart(part)
  const file = `${part.aid}.${part.language.id}.html`
  const bytes = Buffer.byteLength(html)
  if (bytes > LARGEST) throw new Error(`${file} has ${bytes} bytes; at most ${LARGEST} may be sent along.`)
  writeFileSync(join(projectRoot, OUT, file), html)
  console.log(`${place + 1}/${parts.length} ${OUT}/${file}: ${bytes} bytes, in ${seconds()}`)
}

/**
 * @typedef {{ aid: string, language: { id: string, direction: string }, title: string, needsScripts: string }} Part
 * @returns {Promise<Part[]>}
 */
async function siteParts() {
  await vite.build({
    ...common,
    build: { ssr: 'src/render-page.ts', outDir: workshopOf(OUT), copyPublicDir: false, minify: false },
  })
  const { singleParts } = await import(pathToFileURL(join(workshopOf(OUT), 'render-page.js')).href)
  return singleParts()
}

/** @param {Part} part @returns {Promise<string>} */
async function buildPart({ aid, language, title, needsScripts }) {
  process.env.WEIGH_UP_SINGLE = `${aid}/${language.id}`
  const out = join(workshopOf(OUT), 'part')
  await vite.build({ ...common, build: { outDir: out, emptyOutDir: true, copyPublicDir: false } })
  const assets = readdirSync(join(out, 'assets')).sort()
  const read = (/** @type {string} */ end) =>
    assets
      .filter((name) => name.endsWith(end))
      .map((name) => readFileSync(join(out, 'assets', name), 'utf8'))
      .join('')
  const early =
    minify_sync(readFileSync(join(projectRoot, 'public/early.js'), 'utf8'), { ecma: 2020 }).code ?? ''
  // Nothing in a script may end the element that it stands in.
  const script = read('.js').replaceAll('</script', '<\\/script')
  const style = read('.css')
  const icon = readFileSync(join(projectRoot, 'public/icon.svg')).toString('base64')
  const licences = readFileSync(join(out, THIRD_PARTY), 'utf8')
  if (/--!?>/.test(licences)) throw new Error('A licence would end the comment that it is to stand in.')
  rmSync(out, { recursive: true })
  const policy = policyOfSingleFile({ scripts: `${hash(early)} ${hash(script)}`, styles: hash(style) })
  return `<!doctype html>
<!--
${licences}-->
<html lang="${language.id}" dir="${language.direction}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
    <link rel="icon" href="data:image/svg+xml;base64,${icon}" />
    <script>${early}</script>
    <style>${style}</style>
  </head>
  <body>
    <div id="app"></div>
    <noscript>${needsScripts}</noscript>
    <script type="module">${script}</script>
  </body>
</html>
`
}

/** @param {string} text @returns {string} as a content security policy names it */
function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
