import { describe, expect, it } from 'vitest'
import { assessIpdas } from '../../src/authoring/ipdas'
import { ipdasNames } from '../../src/authoring/languages'
import { loadAid } from '../../src/authoring/load'
import type { Aid, AidAbout, Card, Option } from '../../src/domain/aid'

const loaded = loadAid('tests/support/aids/tea', '2026-11-24')
if (!loaded.ok || loaded.byLanguage.en === undefined) throw new Error('tea does not load')
const { aid, about } = loaded.byLanguage.en

const names = ipdasNames('en')
const assessed = (change: Partial<Aid>, aboutIt: Partial<AidAbout> = {}) =>
  assessIpdas({ aid: { ...aid, ...change }, about: { ...about, ...aboutIt } }, {}, names)
const notMet = (...change: Parameters<typeof assessed>) =>
  assessed(...change).flatMap(({ code, state }) => (state === 'not-met' ? [code] : []))

const cards = (change: Partial<Card>) => ({
  cards: aid.cards.map((card, at) => (at === 0 ? { ...card, ...change } : card)),
})
const options = (id: string, change: Partial<Option>) => ({
  options: aid.options.map((option) => (option.id === id ? { ...option, ...change } : option)),
})
const numberless = aid.cards.map((card) => ({ ...card, chance: { noNumber: 'Nobody counted.' } }))
const oneArmed = aid.cards.map((card) =>
  'of' in card.chance ? { ...card, chance: { ...card.chance, without: undefined } } : card,
)

describe('what software can tell of the IPDAS items', () => {
  it('is met by an aid that has it all', () => {
    expect(notMet({})).toEqual([])
  })

  it.each<[string, string[], Partial<Aid>, Partial<AidAbout>?]>([
    ['the problem is not described', ['Q1'], { condition: '' }],
    ['the decision is no question', ['Q2'], { decision: 'Have tea? Or not.' }],
    ['no option goes on without', ['Q3'], options('no-tea', { role: 'alternative' })],
    ['an option says nothing for it', ['Q4'], options('tea-now', { help: '' })],
    ['an option says nothing against it', ['Q5'], options('no-tea', { harm: '' })],
    ['a card does not say what it is like', ['Q6'], cards({ like: '' })],
    ['benefits are told at more length', ['C1'], cards({ like: 'It is warm. '.repeat(40) })],
    [
      'risks are told at more length',
      ['C1'],
      { cards: aid.cards.map((card) => (card.side === 'risk' ? { ...card, like: 'x'.repeat(200) } : card)) },
    ],
    ['a card names no study', ['C2'], cards({ sources: [] })],
    ['it has no date', ['C3'], { dates: { ...aid.dates, made: '' } }],
    ['it does not say how it is kept up to date', ['C4'], {}, { updates: '' }],
    ['it does not say until when it holds', ['C4'], { dates: { ...aid.dates, nextReview: '' } }],
    ['a card does not say how sure it is', ['C5'], cards({ unsure: '' })],
    ['it does not say who paid', ['C6'], {}, { funding: '' }],
    ['it does not say what happens without', ['K1'], { naturalCourse: '' }],
    ['no chance has a number', ['K3', 'K4', 'K5', 'K6', 'K7', 'K8'], { cards: numberless }],
    ['no number stands against another', ['K6', 'K7'], { cards: oneArmed }],
    [
      'a number does not say who was counted',
      ['K4'],
      {
        cards: aid.cards.map((card) =>
          'of' in card.chance ? { ...card, chance: { ...card.chance, who: '' } } : card,
        ),
      },
    ],
    ['a card gives no question to ask', ['K11'], cards({ ask: '' })],
    ['it does not say how studies were chosen', ['K18'], {}, { evidence: '' }],
    ['an author has no credentials', ['K20'], {}, { authors: [{ name: 'A', credentials: '' }] }],
    ['its language has no reading grade', ['K21'], {}, { readingGrade: null }],
  ])('is not met where %s', (_, codes, change, aboutIt = {}) => {
    expect(notMet(change, aboutIt)).toEqual(codes)
  })

  it('is not met by an aid without cards, whatever holds of every one of none', () => {
    expect(notMet({ cards: [] })).toEqual(expect.arrayContaining(['Q6', 'C2', 'C5', 'K11', 'K19']))
  })

  it('asks nothing of alternatives, which are only there to ask about', () => {
    expect(notMet(options('juice', { help: '', harm: '' }))).toEqual([])
  })

  it('takes a question mark of Arabic too', () => {
    expect(notMet({ decision: 'شاي؟' })).toEqual([])
  })
})

describe('what only people can do', () => {
  const statement = { by: 'A nurse', date: '2026-01-05' }
  const findings = assessIpdas({ aid, about }, { K14: statement }, names)

  it('is not done until somebody says so, with name and date', () => {
    expect(findings.filter(({ state }) => state === 'attested')).toEqual([
      { code: 'K14', name: names.K14, state: 'attested', where: null, statement },
    ])
    expect(findings.filter(({ state }) => state === 'not-done')).toHaveLength(7)
  })

  it('stands among the other items in the order of their names', () => {
    expect(findings.map(({ code }) => code)).toEqual(Object.keys(names))
    expect(findings.map(({ name }) => name)).toEqual(Object.values(names))
  })

  it('goes by its code where it has no name', () => {
    expect(assessIpdas({ aid, about }, {}, {}).every(({ code, name }) => code === name)).toBe(true)
  })
})
