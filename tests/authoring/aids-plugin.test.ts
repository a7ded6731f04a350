import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aidsPlugin, type SinglePart } from '../../src/authoring/aids-plugin'
import { dataOf, functionsOf } from '../support/made-module'

const root = mkdtempSync(join(tmpdir(), 'weigh-up-'))
cpSync('tests/support/aids/tea', join(root, 'aids/tea'), { recursive: true })
cpSync('src/aids/dry-needling', join(root, 'src/dry-needling'), { recursive: true })
writeFileSync(join(root, 'aids/notes.txt'), 'no aid')
afterAll(() => rmSync(root, { recursive: true }))

/** The hooks of the plugin, called as Vite calls them. */
function started(folder: string, only: SinglePart | null = null) {
  const { configResolved, resolveId, load, configureServer, handleHotUpdate } = aidsPlugin({
    folder,
    only,
  }) as unknown as Record<string, (this: unknown, ...given: unknown[]) => unknown>
  const warnings: string[] = []
  configResolved?.({ root })
  const context = { warn: (message: string) => warnings.push(message) }
  return {
    warnings,
    resolve: (id: string) => resolveId?.(id),
    load: (id: string) => load?.call(context, id) as string | undefined,
    configureServer,
    handleHotUpdate,
  }
}

describe('the modules that the plugin makes', () => {
  const plugin = started('aids')

  it('are those behind virtual: of its own kinds, and no others', () => {
    expect(plugin.resolve('virtual:aid/tea/en')).toBe('\0virtual:aid/tea/en')
    expect(plugin.resolve('virtual:messages')).toBeUndefined()
    expect(plugin.resolve('/aid/tea/en')).toBeUndefined()
    expect(plugin.load('virtual:aid-ids')).toBeUndefined()
    expect(plugin.load('\0virtual:messages')).toBeUndefined()
  })

  it('hold ids, languages, the aid, what is about it, and the list of all', () => {
    expect(dataOf(plugin.load('\0virtual:aid-ids'))).toEqual(['tea'])
    expect(dataOf(plugin.load('\0virtual:languages')).map(({ id }: { id: string }) => id)).toEqual(['en'])
    expect(dataOf(plugin.load('\0virtual:aid/tea/en')).cards).toHaveLength(6)
    expect(dataOf(plugin.load('\0virtual:about/tea/en')).funding).toBe('Nobody paid for it.')
    expect(dataOf(plugin.load('\0virtual:catalogue/en'))).toEqual([
      expect.objectContaining({ id: 'tea', title: 'Tea at noon', minutes: 3 }),
    ])
    expect(dataOf(plugin.load('\0virtual:catalogue/es'))).toEqual([])
    expect(plugin.warnings).toEqual([])
  })

  it('are opened one by one, by id and language; what is not there is refused by name', async () => {
    const index = plugin.load('\0virtual:aids') ?? ''
    expect(index).toContain('const aids = { "tea/en": () => import("virtual:aid/tea/en") }')
    expect(index).toContain('const abouts = { "tea/en": () => import("virtual:about/tea/en") }')
    expect(index).toContain('const catalogues = { "en": () => import("virtual:catalogue/en") }')
    const { openAid, openAbout, openCatalogue } = await functionsOf<
      'openAid' | 'openAbout' | 'openCatalogue'
    >(index)
    expect(await openAid('tea', 'en')).toBe('virtual:aid/tea/en')
    expect(await openAbout('tea', 'en')).toBe('virtual:about/tea/en')
    expect(await openCatalogue('en')).toBe('virtual:catalogue/en')
    await expect(openAid('coffee', 'en')).rejects.toThrow(new RangeError('There is no coffee/en.'))
  })
})

it('of a site in one file are one aid in one language, which knows of no other', () => {
  const plugin = started('src', { aid: 'dry-needling', language: 'es' })
  expect(dataOf(plugin.load('\0virtual:aid-ids'))).toEqual(['dry-needling'])
  expect(dataOf(plugin.load('\0virtual:languages')).map(({ id }: { id: string }) => id)).toEqual(['es'])
  const one = dataOf(plugin.load('\0virtual:aid/dry-needling/es'))
  expect(one).toEqual({
    ...dataOf(started('src').load('\0virtual:aid/dry-needling/es')),
    languages: ['es'],
  })
  expect(one.languages).toEqual(['es'])
  expect(() => started('src', { aid: 'tea', language: 'ar' }).load('\0virtual:aid-ids')).toThrow(
    'There is no aid tea in "ar".',
  )
  expect(() => started('src', { aid: 'dry-needling', language: 'fr' }).load('\0virtual:aid-ids')).toThrow(
    'There is no aid dry-needling in "fr".',
  )
})

it('what does not stop a build is warned of, and two line ends that scripts know are spelled out', () => {
  const folder = join(root, 'older/tea')
  cpSync('tests/support/aids/tea', folder, { recursive: true })
  const change = (name: string, from: string, to: string) =>
    writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(from, to))
  change('aid.yaml', 'nextReview: 2099-02-01', 'nextReview: 2026-02-02')
  change('en.yaml', 'title: Tea at noon', String.raw`title: "Tea\u2028at\u2029noon"`)
  const plugin = started('older')
  expect(plugin.load('\0virtual:catalogue/en')).toContain(String.raw`"title":"Tea\u2028at\u2029noon"`)
  expect(plugin.warnings).toEqual([expect.stringContaining('the review was due on 2026-02-02')])
})

describe('while an author works', () => {
  const told: unknown[] = []
  const server = {
    watcher: { add: (path: string) => told.push(path) },
    moduleGraph: { invalidateAll: () => told.push('invalidated') },
    ws: { send: (message: unknown) => told.push(message) },
  }
  const plugin = started('aids')

  it('the folder is watched, and a change of a file of an aid loads the page again', () => {
    plugin.configureServer?.(server)
    expect(told.splice(0)).toEqual([join(root, 'aids')])
    plugin.handleHotUpdate?.({ file: join(root, 'aids/tea/en.yaml'), server })
    expect(told.splice(0)).toEqual(['invalidated', { type: 'full-reload' }])
  })

  it('a change of anything else does not', () => {
    plugin.handleHotUpdate?.({ file: join(root, 'aids/tea/notes.txt'), server })
    plugin.handleHotUpdate?.({ file: '/elsewhere/en.yaml', server })
    expect(told).toEqual([])
  })

  it('what changed is read anew', () => {
    expect(dataOf(plugin.load('\0virtual:aid-ids'))).toEqual(['tea'])
    rmSync(join(root, 'aids/tea'), { recursive: true })
    expect(dataOf(plugin.load('\0virtual:aid-ids'))).toEqual(['tea'])
    plugin.handleHotUpdate?.({ file: join(root, 'aids/tea/en.yaml'), server })
    expect(dataOf(plugin.load('\0virtual:aid-ids'))).toEqual([])
  })
})
