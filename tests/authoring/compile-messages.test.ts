import { describe, expect, it } from 'vitest'
import { compileMessages } from '../../src/authoring/compile-messages'
import { groupingOf } from '../../src/authoring/languages'
import { english } from '../support/words'
import { speak, type WordKey } from '../../src/words/words'

const KEY = 'minutes' satisfies WordKey
const say = (language: string, message: string, values?: Readonly<Record<string, string | number>>) =>
  speak(
    { ...english, id: language, locale: language, grouping: groupingOf(language) },
    compileMessages({ [KEY]: message }, 'words.json'),
  ).say(KEY, values)

describe('a message', () => {
  it('without a choice stays text, quotes and all', () => {
    expect(compileMessages({ a: 'About {title}: {count}', b: "It's ok" }, 'words.json')).toEqual({
      a: 'About {title}: {count}',
      b: "It's ok",
    })
    expect(say('en', 'About {title}', { title: 'tea' })).toBe('About tea')
  })

  it('leaves a placeholder without a value standing, for whoever forgot it to see', () => {
    expect(say('en', 'About {title}')).toBe('About {title}')
  })

  it.each([
    ['en', 1, 'One card.'],
    ['en', 0, '0 cards.'],
    ['en', 999, '999 cards.'],
    ['en', 1200, '1,200 cards.'],
    ['en', 0.5, '0.5 cards.'],
    ['es', 0.5, '0,5 cards.'],
  ])('chooses the plural of %s for %i', (language, count, said) => {
    expect(say(language, '{count, plural, one {One card.} other {# cards.}}', { count })).toBe(said)
  })

  it('knows languages with more forms than two, and their digits', () => {
    const message = '{n, plural, zero {z} one {o} two {t} few {f #} many {m #} other {x #}}'
    expect([0, 1, 2, 5, 50, 100].map((n) => say('ar-EG', message, { n }))).toEqual([
      'z',
      'o',
      't',
      'f ٥',
      'm ٥٠',
      'x ١٠٠',
    ])
  })

  it('prefers an exact value, chooses by a word, and keeps what stands around', () => {
    expect(say('en', 'You have {n, plural, =0 {none} one {one} other {#}} left.', { n: 0 })).toBe(
      'You have none left.',
    )
    expect(say('en', '{side, select, benefit {For} other {Against}} it', { side: 'benefit' })).toBe('For it')
    expect(say('en', '{side, select, benefit {For} other {Against}} it', { side: 'risk' })).toBe('Against it')
    expect(say('en', '{n, plural, one {One of {all}} other {# of {all}}}', { n: 3, all: 9 })).toBe('3 of 9')
  })

  it.each([
    ['{count, plural, one {x}', /words\.json › minutes: /],
    ['{count, plural, one {x} other {y', /words\.json › minutes: /],
    ['{when, date}', /words\.json › minutes: a function cannot stand here/],
    ['{n, plural, other {{m, plural, other {x}}}}', /words\.json › minutes: a plural cannot stand here/],
  ])('that the page cannot say stops the build and is named: %s', (message, fault) => {
    expect(() => compileMessages({ [KEY]: message }, 'words.json')).toThrow(fault)
  })
})
