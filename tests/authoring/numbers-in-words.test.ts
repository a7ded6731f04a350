import { describe, expect, it } from 'vitest'
import { formatFaults } from '../../src/authoring/faults'
import { loadAid } from '../../src/authoring/load'
import { chanceNumbers, fillIn, placeholdersIn, withoutPlaceholders } from '../../src/authoring/placeholders'
import { withChangedAid } from '../support/changed-aid'

const TEA = 'tests/support/aids/tea'
const figure = 'figures: { spoons: { value: 1500, sources: [example] } }'

/** The compiled aid as text, or its faults. */
const told = (...changes: Parameters<typeof withChangedAid>[1][number][]) =>
  withChangedAid(TEA, changes, (folder) => {
    const loaded = loadAid(folder, '2026-11-24')
    return loaded.ok ? JSON.stringify(loaded.byLanguage.en) : formatFaults(loaded.faults)
  })

describe('a figure is said where it stands', () => {
  it.each<[string, [string, string], [string, string]]>([
    [
      'an option',
      ['role: treatment, sources: [example] }', `role: treatment, sources: [example], ${figure} }`],
      ['what: A hot drink.', "what: 'A drink with {spoons} spoons.'"],
    ],
    [
      'a safety question',
      ['level: do-not, sources: [example] }', `level: do-not, sources: [example], ${figure} }`],
      ['why: Hot tea would hurt.', "why: 'It needs {spoons} spoons.'"],
    ],
    [
      'when to get help',
      [
        'aftercare: { items: [burn], sources: [example] }',
        `aftercare: { items: [burn], sources: [example], ${figure} }`,
      ],
      ['burn: A burn that does not fade.', "burn: 'A burn of {spoons} spoons.'"],
    ],
    [
      'how studies were chosen',
      ['glossary: [brew]', `evidence: { ${figure} }\nglossary: [brew]`],
      ['evidence: There is none.', "evidence: 'We read {spoons} spoons.'"],
    ],
    [
      'a card',
      [
        'chance: no-number, sources: [example] }\n  - id: warm-room',
        `chance: no-number, ${figure}, sources: [example] }\n  - id: warm-room`,
      ],
      ['like: The cup is warm to hold while you brew.', "like: 'You hold {spoons} spoons while you brew.'"],
    ],
    [
      'what happens without',
      ['hours: { value: 2, sources: [example] }', 'spoons: { value: 1500, sources: [example] }'],
      ['after {hours} hours', 'after {spoons} spoons'],
    ],
  ])('in %s', (_, [from, to], [words, saying]) => {
    expect(told(['aid.yaml', from, to], ['en.yaml', words, saying])).toContain('1,500 spoons')
    expect(told(['en.yaml', words, saying])).toMatch(/there is no figure for \{spoons\}/)
  })

  it.each([
    ['the title', 'title: Tea at noon', "title: 'Tea at {hours}'"],
    ['the name of a theme', 'name: Company', "name: 'Company of {hours}'"],
  ])('and nowhere else: not in %s', (_, from, to) => {
    expect(told(['en.yaml', from, to])).toMatch(
      /there is no figure for \{hours\}; expected no placeholder: this entry has no figures$/,
    )
  })
})

describe('the numbers of a chance', () => {
  const period = { count: 1, unit: 'week' as const }
  const about = { of: 100 as const, counted: 'people' as const, period, sources: [] }

  it('are both frames of one figure', () => {
    expect(chanceNumbers({ ...about, with: 8, without: 3 })).toEqual({ of: 100, n: 8, rest: 92, without: 3 })
  })

  it('are both ends of a range, in either frame', () => {
    expect(chanceNumbers({ ...about, with: { from: 3, to: 9 }, without: { from: 1, to: 2 } })).toEqual({
      of: 100,
      from: 3,
      to: 9,
      restFrom: 91,
      restTo: 97,
      withoutFrom: 1,
      withoutTo: 2,
    })
  })
})

describe('a text with placeholders', () => {
  it('names them in order, and is the rest without them', () => {
    expect(placeholdersIn('{n} of {of}')).toEqual(['n', 'of'])
    expect(placeholdersIn('none')).toEqual([])
    expect(withoutPlaceholders('{n} of {of}')).toBe(' of ')
  })

  it('keeps one that has no number', () => {
    expect(fillIn('{n} of {of}', { n: 0 }, 'en')).toBe('0 of {of}')
  })
})
