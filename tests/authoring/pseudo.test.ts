import { describe, expect, it } from 'vitest'
import { pseudoContent, pseudoLanguage, pseudoMessages } from '../../src/authoring/pseudo'
import { compileMessages } from '../../src/authoring/compile-messages'
import { interfaceMessages } from '../../src/authoring/languages'
import { speak } from '../../src/words/words'

const language = { id: 'en', name: 'English', locale: 'en', grouping: null, direction: 'ltr' } as const

describe('the pseudo-language', () => {
  it('says each message in one pair of brackets, longer, with its values and its plurals', () => {
    const messages = pseudoMessages({
      plain: 'Go on to {title}',
      plural: [{ by: 'count', forms: { one: '1 card', other: '{count} cards' } }, ' of {all}'],
    })
    const { say } = speak(language, messages)
    const plain = Object.keys(messages)[0] as never
    const plural = Object.keys(messages)[1] as never
    expect(say(plain, { title: 'tea' })).toMatch(/^⟦Gó óñ tó tea( ~+)+⟧$/)
    expect(say(plural, { count: 1, all: 9 })).toMatch(/^⟦1 çárd óf 9( ~+)+⟧$/)
    expect(say(plural, { count: 2, all: 9 })).toMatch(/^⟦2 çárds óf 9( ~+)+⟧$/)
  })

  it('takes all messages that there are, and each grows', () => {
    const compiled = compileMessages(interfaceMessages('en'), 'messages.json')
    const said = [compiled, pseudoMessages(compiled)].map((messages) => {
      const { say } = speak(language, messages)
      return Object.keys(messages).map((key) => say(key as never))
    })
    for (const [place, plain] of (said[0] ?? []).entries()) {
      const pseudo = said[1]?.[place] ?? ''
      expect(pseudo).toMatch(/^⟦[^⟦]*⟧$/s)
      expect(pseudo.length).toBeGreaterThanOrEqual(Math.floor(plain.length * 1.4))
    }
  })

  it('of an aid takes the texts alone, and marks its terms where they now stand', () => {
    const pseudo = pseudoContent({
      id: 'less-pain',
      version: '1.0.0',
      made: '2026-11-24',
      url: 'https://example.org/Page',
      doi: '10.1000/Abc',
      chance: { from: 1, to: 3 },
      answer: 'Fine needles may ease it',
      terms: { answer: [{ from: 5, to: 12, term: 'needles', meaning: 'Thin and sharp' }] },
    })
    expect(pseudo).toMatchObject({
      id: 'less-pain',
      version: '1.0.0',
      made: '2026-11-24',
      url: 'https://example.org/Page',
      doi: '10.1000/Abc',
      chance: { from: 1, to: 3 },
      terms: { answer: [{ from: 6, to: 13, term: 'needles' }] },
    })
    const { answer } = pseudo as { answer: string }
    expect(answer.slice(6, 13)).toBe('ñéédlés')
  })

  const { apply, transform } = pseudoLanguage as unknown as {
    apply: (config: object, env: { mode: string }) => boolean
    transform: (code: string, id: string) => { code: string; map: null } | undefined
  }

  it('is there in its own mode alone', () => {
    expect(apply({}, { mode: 'pseudo' })).toBe(true)
    expect(apply({}, { mode: 'development' })).toBe(false)
  })

  it('takes the place of the source language, in messages and in aids, and of nothing else', () => {
    const [messages, aid] = ['export default {"go":"Go {id}"}', 'export default {"id":"tea","go":"Go {id}"}']
    const made = transform(messages, '\0virtual:messages/en')
    expect(made).toEqual({
      code: expect.stringMatching(/^export default \{"go":\["⟦","Gó \{id\}",/),
      map: null,
    })
    expect(transform(aid, '\0virtual:aid/tea/en')?.code).toMatch(
      /^export default \{"id":"tea","go":"⟦Gó \{id\}/,
    )
    expect(transform(messages, '\0virtual:messages/es')).toBeUndefined()
    expect(transform('import messages', '\0virtual:messages/en')).toBeUndefined()
    expect(transform('', '/src/main.ts')).toBeUndefined()
  })

  it('grows by two fifths in words, so that lines can break', () => {
    expect(pseudoContent('Tea for ten')).toBe('⟦Téá fór téñ ~~~~⟧')
    expect(pseudoContent('One two three four five')).toMatch(/^⟦[^~]+( ~~~~){2}⟧$/)
    expect(pseudoContent(null)).toBeNull()
    expect(pseudoContent('http://example.org/Page')).toBe('http://example.org/Page')
    expect(pseudoContent('See https://example.org')).toMatch(/^⟦/)
  })
})
