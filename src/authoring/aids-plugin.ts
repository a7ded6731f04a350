import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { AssessedAid } from './assess'
import { formatFaults } from './faults'
import { interfaceLanguages } from './languages'
import { aidFolders, loadAid } from './load'

type Content = ReadonlyMap<string, Readonly<Record<string, AssessedAid>>>

/** What a site in a single file is made of. */
export interface SinglePart {
  readonly aid: string
  readonly language: string
}

const KINDS = ['aid-ids', 'languages', 'aids', 'aid', 'about', 'catalogue']

/**
 * Compiles the aids of a folder to plain modules, one an aid and language, behind `virtual:aids`. Their ids alone are
 * `virtual:aid-ids`, since the routes need no more; `virtual:languages` are those that some aid can be read in. A fault
 * in any file stops the build and names them all; no YAML, no schema and no check reaches the page.
 */
export function aidsPlugin({ folder, only = null }: { folder: string; only?: SinglePart | null }): Plugin {
  let root = ''
  let content: Content | null = null

  function load(warn: (message: string) => void): Content {
    const today = new Date().toISOString().slice(0, 10)
    const loaded = aidFolders(root).map((name) => loadAid(join(root, name), today))
    const faults = loaded.flatMap((aid) => (aid.ok ? [] : aid.faults))
    if (faults.length > 0) throw new Error(`The aids cannot be built.\n${formatFaults(faults)}`)
    const warnings = loaded.flatMap((aid) => (aid.ok ? aid.warnings : []))
    if (warnings.length > 0) warn(formatFaults(warnings))
    return part(new Map(loaded.flatMap((aid) => (aid.ok ? [[aid.id, aid.byLanguage] as const] : []))), only)
  }

  return {
    name: 'weigh-up:aids',
    configResolved(config) {
      root = resolve(config.root, folder)
    },
    resolveId: (id) => (partsOf(id) === null ? undefined : `\0${id}`),
    load(id) {
      const parts = id.startsWith('\0') ? partsOf(id.slice(1)) : null
      if (parts === null) return undefined
      const [kind, aid = '', language = ''] = parts
      content ??= load((message) => this.warn(message))
      if (kind === 'aid-ids') return dataModule([...content.keys()])
      if (kind === 'languages') return dataModule(languagesOf(content))
      if (kind === 'aids') return indexModule(content)
      if (kind === 'catalogue')
        return dataModule([...content.values()].flatMap((words) => words[aid]?.summary ?? []))
      return dataModule(content.get(aid)?.[language]?.[kind === 'aid' ? 'aid' : 'about'])
    },
    configureServer(server) {
      server.watcher.add(root)
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(root) || !file.endsWith('.yaml')) return
      content = null
      server.moduleGraph.invalidateAll()
      server.ws.send({ type: 'full-reload' })
    },
  }
}

/** Of all that was loaded, one aid in one language; null for all. */
function part(content: Content, only: SinglePart | null): Content {
  if (only === null) return content
  const assessed = content.get(only.aid)?.[only.language]
  if (assessed === undefined) throw new Error(`There is no aid ${only.aid} in "${only.language}".`)
  const aid = { ...assessed.aid, languages: [only.language] }
  return new Map([[only.aid, { [only.language]: { ...assessed, aid } }]])
}

/** `virtual:aid/tea/en` as its parts; null for what this plugin does not make. */
function partsOf(id: string): string[] | null {
  if (!id.startsWith('virtual:')) return null
  const parts = id.slice('virtual:'.length).split('/')
  return KINDS.includes(parts[0] ?? '') ? parts : null
}

function languagesOf(content: Content) {
  const read = new Set([...content.values()].flatMap((byLanguage) => Object.keys(byLanguage)))
  return interfaceLanguages().filter(({ id }) => read.has(id))
}

function indexModule(content: Content): string {
  const modules = (kind: string) =>
    [...content].flatMap(([id, byLanguage]) =>
      Object.keys(byLanguage).map(
        (language) => [`${id}/${language}`, `virtual:${kind}/${id}/${language}`] as const,
      ),
    )
  const languages = new Set([...content.values()].flatMap((byLanguage) => Object.keys(byLanguage)))
  const catalogues = [...languages].map((language) => [language, `virtual:catalogue/${language}`] as const)
  return [
    importTable('aids', modules('aid')),
    importTable('abouts', modules('about')),
    importTable('catalogues', catalogues),
    'const open = (table, key) => table[key] ? table[key]().then((module) => module.default) : Promise.reject(new RangeError(`There is no ${key}.`))',
    'export const openAid = (id, language) => open(aids, `${id}/${language}`)',
    'export const openAbout = (id, language) => open(abouts, `${id}/${language}`)',
    'export const openCatalogue = (language) => open(catalogues, language)',
  ].join('\n')
}

function importTable(name: string, modules: readonly (readonly [key: string, module: string])[]): string {
  const entries = modules.map(
    ([key, module]) => `${JSON.stringify(key)}: () => import(${JSON.stringify(module)})`,
  )
  return `const ${name} = { ${entries.join(', ')} }`
}

/** JSON is JavaScript but for two line ends. */
function dataModule(data: unknown): string {
  return `export default ${JSON.stringify(data).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}`
}
