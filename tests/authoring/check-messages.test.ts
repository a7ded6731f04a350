import { describe, expect, it } from 'vitest'
import { messageFaults } from '../../src/authoring/check-messages'
import {
  datesOf,
  groupingOf,
  interfaceLanguages,
  interfaceMessages,
  ipdasNames,
} from '../../src/authoring/languages'
import { writeDate, writeNumber } from '../../src/words/words'

const original = {
  hello: 'Hello {name}',
  cards: '{count, plural, one {One card} other {# cards}}',
}

describe('a translation of the interface', () => {
  it('that says all that the original says has no fault', () => {
    expect(
      messageFaults(
        'es',
        { hello: 'Hola {name}', cards: '{count, plural, one {Una} many {# de} other {#}}' },
        original,
      ),
    ).toEqual([])
  })

  it.each([
    ['a missing message', 'es', { hello: 'Hola {name}' }, 'cards: it is missing'],
    ['a message of nothing', 'es', { ...original, more: 'Más' }, 'more: the original has no such message'],
    ['a lost placeholder', 'es', { ...original, hello: 'Hola' }, 'hello: it does not say {name}'],
    [
      'a strange placeholder',
      'es',
      { ...original, hello: '{name} {age}' },
      'hello: there is nothing to put into {age}',
    ],
    ['a missing plural form', 'ar', original, 'cards: it lacks the plural form "few"'],
    [
      'a placeholder lost inside a choice',
      'en',
      { ...original, cards: '{count, plural, one {x} other {y {z}}}' },
      '{z}',
    ],
  ])('is refused for %s', (_, language, translated, fault) => {
    expect(messageFaults(language, translated, original).join('\n')).toContain(fault)
  })
})

describe('every language of the interface', () => {
  it.each(interfaceLanguages().map(({ id }) => id))('%s says all that English says', (language) => {
    expect(messageFaults(language, interfaceMessages(language), interfaceMessages('en'))).toEqual([])
    expect(Object.keys(ipdasNames(language))).toEqual(Object.keys(ipdasNames('en')))
  })

  it('is read left to right or right to left, and writes numbers by a locale that Intl knows', () => {
    for (const { direction, locale, name } of interfaceLanguages()) {
      expect(['ltr', 'rtl']).toContain(direction)
      expect(Intl.NumberFormat.supportedLocalesOf(locale)).toEqual([locale])
      expect(name).not.toBe('')
    }
  })

  it('writes numbers without Intl as with it, and leaves to it what it does otherwise', () => {
    for (const { grouping, locale } of interfaceLanguages()) {
      expect(grouping).not.toBeNull()
      for (const value of [0, 7, 999, 1_000, 9_999, 10_000, 123_456, 1_234_567, 0.5, 3.125, 12_345.6])
        expect(grouping && writeNumber(value, grouping)).toBe(new Intl.NumberFormat(locale).format(value))
    }
    for (const value of [-1, 0.0625, 1e21, NaN])
      expect(writeNumber(value, { by: ',', from: 4, point: '.' })).toBeNull()
    expect(['ar-EG', 'hi'].map(groupingOf)).toEqual([null, null])
  })

  it('writes every date of a leap year without Intl as with it, and leaves to it what it does otherwise', () => {
    for (const { locale } of interfaceLanguages()) {
      const dates = datesOf(locale)
      const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
      for (let day = 1; day <= 366; day += 1) {
        const date = new Date(Date.UTC(2028, 0, day))
        expect(dates && writeDate(date.toISOString().slice(0, 10), dates)).toBe(written.format(date))
      }
    }
    expect(['ar-EG', 'fa'].map(datesOf)).toEqual([null, null])
    expect(writeDate('2026-11-25', undefined)).toBeNull()
  })
})
