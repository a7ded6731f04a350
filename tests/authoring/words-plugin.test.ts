import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compileMessages } from '../../src/authoring/compile-messages'
import { datesOf, interfaceLanguages, interfaceMessages, wordsFile } from '../../src/authoring/languages'
import { wordsPlugin } from '../../src/authoring/words-plugin'
import { DATES } from '../../src/words/words'
import { dataOf, functionsOf } from '../support/made-module'

/** The hooks of the plugin, called as Vite calls them. */
function started(only: string | null = null) {
  const { resolveId, load } = wordsPlugin(only) as unknown as Record<
    string,
    (this: unknown, id: string) => string | undefined
  >
  const watched: string[] = []
  const context = { addWatchFile: (path: string) => watched.push(path) }
  return { watched, resolve: (id: string) => resolveId?.(id), load: (id: string) => load?.call(context, id) }
}

describe('the modules of the interface’s messages', () => {
  it('are those behind virtual:messages, and no others', () => {
    const { resolve, load } = started()
    expect(resolve('virtual:messages')).toBe('\0virtual:messages')
    expect(resolve('virtual:messages/es')).toBe('\0virtual:messages/es')
    for (const other of ['virtual:messages-of-old', 'virtual:aids', '/virtual:messages'])
      expect(resolve(other)).toBeUndefined()
    for (const other of ['\0virtual:aids', 'virtual:messages/es', '/src/main.ts'])
      expect(load(other)).toBeUndefined()
  })

  it('are opened one by one, by language', async () => {
    const { openMessages } = await functionsOf<'openMessages'>(started().load('\0virtual:messages'))
    for (const { id } of interfaceLanguages()) expect(await openMessages(id)).toBe(`virtual:messages/${id}`)
  })

  it('are those of one language where only that is wanted', async () => {
    const index = started('es').load('\0virtual:messages')
    expect(index?.match(/virtual:messages\/\w+/g)).toEqual(['virtual:messages/es'])
    const { openMessages } = await functionsOf<'openMessages'>(index)
    expect(await openMessages('es')).toBe('virtual:messages/es')
  })

  it.each(interfaceLanguages())('hold what $id says and how it writes dates', ({ id, locale }) => {
    const { load, watched } = started()
    const dates = datesOf(locale)
    expect(dates).toContain('{month}')
    expect(dataOf(load(`\0virtual:messages/${id}`))).toEqual({
      ...compileMessages(interfaceMessages(id), 'messages.json'),
      [DATES]: dates,
    })
    expect(watched).toEqual([fileURLToPath(wordsFile(id, 'messages'))])
  })
})

describe('a language of the interface', () => {
  it('stands after the source, by its tag', () => {
    const ids = interfaceLanguages().map(({ id }) => id)
    expect(ids).toEqual(['en', ...ids.filter((id) => id !== 'en').sort()])
  })

  it('that lacks a file is told which, and where one can be copied from', () => {
    expect(() => interfaceMessages('qq')).toThrow(
      'src/words/qq/messages.json is missing: copy that of en and translate it.',
    )
  })
})
