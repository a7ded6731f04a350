import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The file with their licences, beside the pages; the about page links to it. */
export const THIRD_PARTY = 'THIRD_PARTY.txt'

/** SPDX names of licences that ask for no more than to be passed on with the code. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause']

/** Code without a file of its own, which build tools write into a site. */
const WRITTEN_BY = /** @type {Record<string, string>} */ ({
  '\0plugin-vue:export-helper': '@vitejs/plugin-vue',
  '\0rolldown/runtime.js': 'rolldown',
})
/** Code without a file that is ours: plugins of the project write it. */
const OURS = /^\0(?:virtual:|vite\/preload-helper)/

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence its SPDX name
 * @property {string} text of the licence, as the package brings it
 */

/** @typedef {{ readonly type: 'chunk', readonly modules: Readonly<Record<string, { readonly renderedLength: number }>> }} Chunk */

/**
 * Lists the packages of which there is code in what was built. Throws at a licence that is not one of those allowed, at
 * a package without one, and at code of which nobody can say whose it is.
 * @param {readonly (Chunk | { readonly type: 'asset' })[]} output
 * @param {string} root the project's folder
 * @returns {Package[]} by name
 */
export function packagesIn(output, root) {
  const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []))
  const kept = modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id)
  const folders = new Set(kept.flatMap((id) => folderOf(id, root) ?? []))
  return [...folders].map(readPackage).sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * @param {string} id of a module: a path for most
 * @param {string} root
 * @returns {string | null} the folder of the package that it is from; null for what is ours
 */
function folderOf(id, root) {
  if (OURS.test(id) || id.startsWith(`${root.replaceAll('\\', '/')}/src/`)) return null
  const tool = WRITTEN_BY[id]
  if (tool !== undefined) return join(root, 'node_modules', tool)
  const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id) ?? []
  if (folder === undefined)
    throw new Error(`The site has code of ${JSON.stringify(id)}, and nothing says whose that is.`)
  return folder
}

/** @param {string} folder @returns {Package} */
function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!ALLOWED.includes(license))
    throw new Error(
      `${name} ${version} is under "${license}"; the site may have code under ${ALLOWED.join(', ')}. ` +
        'Read that licence before it joins the list.',
    )
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry))
  if (file === undefined) throw new Error(`${name} ${version} has no file with its licence.`)
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') }
}

/**
 * @param {readonly Package[]} packages
 * @returns {string} all that their licences ask to be passed on: each copyright, and terms that many share once
 */
export function licencesOf(packages) {
  /** @type {Map<string, { terms: string, notices: string[] }>} */
  const groups = new Map()
  for (const { name, version, licence, text } of packages) {
    const { copyright, terms } = partsOf(text)
    const key = terms.replace(/\s+/g, ' ')
    const group = groups.get(key) ?? { terms, notices: [] }
    group.notices.push(`${name} ${version} (${licence})\n${copyright}`)
    groups.set(key, group)
  }
  const parts = [...groups.values()].map(({ terms, notices }) => `${notices.join('\n\n')}\n\n${terms}\n`)
  return `This site has code of others in it, under these licences.\n\n${parts.join(`\n${'-'.repeat(70)}\n\n`)}`
}

/** @param {string} text of a licence, which begins with its name and whose copyright it is under, or with one of the two */
function partsOf(text) {
  const paragraphs = text
    .replaceAll('\r', '')
    .trim()
    .split(/\n\s*\n/)
  const start = paragraphs.findIndex(
    (paragraph) => !/^(?:.{0,40}\bLicen[cs]e\b.{0,20}$|Copyright\b)/i.test(paragraph),
  )
  const copyright = paragraphs.slice(0, start).filter((paragraph) => /^Copyright\b/i.test(paragraph))
  return { copyright: copyright.join('\n'), terms: paragraphs.slice(start).join('\n\n') }
}

/**
 * Writes their licences beside what is built of their code.
 * @param {string} root the project's folder
 * @returns {import('vite').Plugin}
 */
export function thirdParty(root) {
  return {
    name: 'weigh-up:third-party',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    generateBundle(_, bundle) {
      const source = licencesOf(packagesIn(Object.values(bundle), root))
      this.emitFile({ type: 'asset', fileName: THIRD_PARTY, source })
    },
  }
}

/**
 * Stops the build of something that has no place for the licences of others.
 * @param {string} root the project's folder
 * @returns {import('vite').Plugin}
 */
export function onlyOurs(root) {
  return {
    name: 'weigh-up:only-ours',
    generateBundle(_, bundle) {
      const names = packagesIn(Object.values(bundle), root).map(({ name }) => name)
      if (names.length > 0) throw new Error(`Nobody would be told of the licences of ${names.join(', ')}.`)
    },
  }
}
