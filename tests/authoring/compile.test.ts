import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { aidsPlugin } from '../../src/authoring/aids-plugin'
import type { AssessedAid } from '../../src/authoring/assess'
import { loadAid } from '../../src/authoring/load'
import { hasNumber } from '../../src/domain/aid'
import { withChangedAid } from '../support/changed-aid'

function english(): AssessedAid {
  const loaded = loadAid('tests/support/aids/tea', '2026-11-24')
  const found = loaded.ok ? loaded.byLanguage.en : undefined
  if (found === undefined) throw new Error('tea does not load')
  return found
}
const tea = () => english().aid
const about = () => english().about

describe('an aid, compiled', () => {
  const card = (id: string) => tea().cards.find((one) => one.id === id)

  it('says both frames of a chance from the one figure', () => {
    const chance = card('warm-room')?.chance
    expect(chance && hasNumber(chance) && [chance.happens, chance.spared]).toEqual([
      '20 to 40 of 100 people feel it, against 10 without tea.',
      '60 to 80 of 100 do not.',
    ])
  })

  it('writes numbers as the language does', () => {
    expect(tea().options.find(({ id }) => id === 'juice')?.effort).toBe('You carry one of 1,200 cups.')
  })

  it('gives a card the terms that stand on it, with their meaning', () => {
    const brew = { from: 34, to: 38, term: 'Brew', meaning: 'To let tea stand in hot water.' }
    expect(card('warm-hands')?.terms).toEqual({ like: [brew] })
    expect(card('warm-hands')?.like.slice(34, 38)).toBe('brew')
    expect(card('a-talk')?.terms).toEqual({})
  })

  it('gives a card the side of its theme, and a hope its own', () => {
    expect(card('wet-shirt')).toMatchObject({ side: 'risk', theme: 'spills' })
    expect(card('wisdom')).toMatchObject({ side: 'benefit', theme: null })
  })
})

describe('an aid with all that belongs to it', () => {
  it('names its sources where a card needs them, and tells all of them on the page about it', () => {
    expect(tea().sourceLabels).toEqual({ example: 'Example' })
    expect(about().sources).toEqual([
      {
        id: 'example',
        label: 'Example',
        authors: 'Test',
        title: 'An example for the tests',
        published: 'Nowhere',
        year: 2026,
        url: 'https://example.org/',
        secondHand: false,
      },
    ])
  })

  it('asks what was understood with the numbers of the card, or of none', () => {
    expect(tea().understanding).toEqual([
      {
        id: 'shirts',
        question: 'How many cups spill?',
        answers: [
          { id: 'few', text: '8 of 1,000' },
          { id: 'all', text: 'All' },
        ],
        right: 'few',
        card: 'wet-shirt',
      },
      expect.objectContaining({ id: 'burned', right: 'ask', card: null }),
    ])
  })

  it('says who made it, and what it stands in the list with', () => {
    expect(about()).toMatchObject({
      authors: [{ name: 'The tests', credentials: 'They know nothing of tea.' }],
      funding: 'Nobody paid for it.',
      limits: 'It is an example.',
      glossary: [{ term: 'Brew', meaning: 'To let tea stand in hot water.' }],
      readingGrade: 0.7,
    })
    expect(english().summary).toEqual({
      id: 'tea',
      title: 'Tea at noon',
      summary: 'A small aid that the tests use.',
      minutes: 3,
    })
  })

  it('gives options, themes, safety and help in the order of the file', () => {
    expect(tea().options.map(({ id, role }) => [id, role])).toEqual([
      ['tea-now', 'treatment'],
      ['no-tea', 'without'],
      ['juice', 'alternative'],
    ])
    expect(tea().themes[0]).toEqual({ id: 'warmth', side: 'benefit', name: 'Being warm' })
    expect(tea().safety[0]).toEqual({
      id: 'hot',
      level: 'do-not',
      sources: ['example'],
      question: 'Does heat hurt your mouth?',
      why: 'Hot tea would hurt.',
      terms: {},
    })
    expect(tea().aftercare).toEqual(['A burn that does not fade.'])
    expect(tea()).not.toHaveProperty('contact')
  })

  it('is an unreviewed translation until somebody is named who reviewed it', () => {
    const unreviewed = (...changes: Parameters<typeof withChangedAid>[1][number][]) =>
      withChangedAid('src/aids/sore-throat', changes, (folder) => {
        const loaded = loadAid(folder, '2026-11-24')
        if (!loaded.ok) throw new Error('It does not load.')
        return Object.values(loaded.byLanguage).flatMap(({ aid }) =>
          aid.isUnreviewedTranslation ? [aid.language] : [],
        )
      })
    expect(unreviewed()).toEqual(['es', 'ar'])
    const review = 'translationReviews: { es: { by: A nurse, date: 2026-11-24 } }'
    expect(unreviewed(['aid.yaml', 'minutes: 10', `minutes: 10\n${review}`])).toEqual(['ar'])
  })

  it('has a way to write to its authors where they give one', () => {
    const contact = withChangedAid(
      'tests/support/aids/tea',
      [['aid.yaml', 'funding: none', 'contact: { email: tea@example.org }\nfunding: none']],
      (folder) => {
        const loaded = loadAid(folder, '2026-11-24')
        return loaded.ok && loaded.byLanguage.en?.aid.contact
      },
    )
    expect(contact).toEqual({ email: 'tea@example.org' })
  })
})

describe('the plugin', () => {
  it('stops a build at a broken aid, and says all that is wrong with it', async () => {
    const entry = {
      name: 'entry',
      resolveId: (id: string) => (id === 'entry' ? '\0entry' : null),
      load: () => "import 'virtual:aids'",
    }
    const folder = 'tests/authoring/broken'
    const built = build({
      configFile: false,
      logLevel: 'silent',
      plugins: [{ ...entry, load: (id) => (id === '\0entry' ? entry.load() : null) }, aidsPlugin({ folder })],
      build: { write: false, rollupOptions: { input: 'entry' } },
    })
    await expect(built).rejects.toThrow(/aid\.yaml › minutes: it is missing[\s\S]*aid\.yaml › sources/)
  })
})
