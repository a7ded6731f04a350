import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { licencesOf, packagesIn } from '../../src/hosting/third-party.mjs'

const TERMS = 'Do as you like.\n\nNO WARRANTY.'
const licence = (holder: string) => `The MIT License (MIT)\n\nCopyright (c) ${holder}\n\n${TERMS}\n`

let root = ''
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'weigh-up-'))))
afterEach(() => rmSync(root, { recursive: true }))

/** Installs a package, and gives a module of it. */
function install(name: string, { license = 'MIT', file = 'LICENSE', text = licence('A') } = {}) {
  const folder = join(root, 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }))
  writeFileSync(join(folder, file), text)
  return `${folder}/dist/index.js`
}
const chunk = (...ids: string[]) => ({
  type: 'chunk' as const,
  modules: Object.fromEntries(ids.map((id) => [id, { renderedLength: 1 }])),
})
const names = (...ids: string[]) => packagesIn([chunk(...ids)], root).map(({ name }) => name)

it('packages are found by their modules, those inside others and those of a scope too', () => {
  const nested = install('outer/node_modules/@scope/inner')
  expect(names(nested, install('outer'), install('another'))).toEqual([
    'another',
    'outer',
    'outer/node_modules/@scope/inner',
  ])
})

it('what tools write into a site is theirs; what our plugins write is ours', () => {
  install('rolldown')
  expect(
    names('\0rolldown/runtime.js', '\0virtual:aids', '\0vite/preload-helper.js', `${root}/src/main.ts`),
  ).toEqual(['rolldown'])
})

it('a package of which nothing is left needs no mention', () => {
  const module = install('dropped')
  expect(
    packagesIn([{ type: 'chunk', modules: { [module]: { renderedLength: 0 } } }, { type: 'asset' }], root),
  ).toEqual([])
})

it.each([
  ['a licence that nobody agreed to', { license: 'AGPL-3.0' }, 'pack 1.2.3 is under "AGPL-3.0"'],
  ['a package without the text of one', { file: 'README' }, 'pack 1.2.3 has no file with its licence.'],
])('%s stops the build', (_, how, sentence) => {
  const module = install('pack', how)
  expect(() => names(module)).toThrow(sentence)
})

it('code that nobody can be named for stops the build', () => {
  expect(() => names('\0some/helper.js')).toThrow('"\\u0000some/helper.js"')
})

it('each copyright is passed on, and terms that are the same once', () => {
  install('one', { text: licence('Ada') })
  install('two', { text: licence('Bo').replaceAll('\n', '\r\n') })
  install('three', { license: 'ISC', text: 'ISC License\n\nCopyright Cy\n\nOther terms.' })
  const text = licencesOf(
    packagesIn([chunk(...['one', 'two', 'three'].map((name) => `${root}/node_modules/${name}/x.js`))], root),
  )
  for (const said of [
    'one 1.2.3 (MIT)\nCopyright (c) Ada',
    'Copyright (c) Bo',
    'three 1.2.3 (ISC)\nCopyright Cy',
    'Other terms.',
  ])
    expect(text).toContain(said)
  expect(text.match(/NO WARRANTY/g)).toHaveLength(1)
})
