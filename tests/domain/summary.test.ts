import { describe, expect, it } from 'vitest'
import { noAnswers, noAside } from '../../src/domain/answers'
import { balance } from '../../src/domain/balance'
import { cardGroups } from '../../src/domain/deck'
import * as highlights from '../../src/domain/highlights'
import * as said from '../../src/domain/progress'
import { withOwnReason } from '../../src/domain/own-reasons'
import { withDealBreaker, withRating } from '../../src/domain/rate'
import { reconcile, restored } from '../../src/domain/reconcile'
import { weighedThemes } from '../../src/domain/themes'
import { card, deck } from '../support/decks'

const { aid, answers } = deck('4 ? 0', '2 3')

describe('the order of reading', () => {
  it('lets the sides take turns, and the turn itself change', () => {
    expect(cardGroups(aid).map(({ id }) => id)).toEqual([
      'benefit-1',
      'risk-1',
      'risk-2',
      'benefit-2',
      'benefit-3',
    ])
  })

  it('lets the turn change from pair to pair, and keeps each card under its theme', () => {
    const groups = cardGroups(deck('1 1 1', '1 1 1').aid)
    expect(groups.map(({ side }) => side)).toEqual(['benefit', 'risk', 'risk', 'benefit', 'benefit', 'risk'])
    for (const { id, cards } of groups) expect(cards.map(({ theme }) => theme)).toEqual([id])
  })

  it('puts what no study shows last', () => {
    const hoped = { ...aid, cards: [card('hope', null, 'benefit', 'none'), ...aid.cards] }
    expect(cardGroups(hoped).at(-1)).toMatchObject({ id: 'apart-benefit', theme: null, side: 'benefit' })
  })
})

describe('the bars', () => {
  it('stand longest first, with the unknown behind the zero', () => {
    const bars = balance(aid, answers, weighedThemes(aid, answers))
    expect(bars.benefit.map(({ weight }) => weight)).toEqual([4, 0, null])
    expect(bars.risk.map(({ name }) => name)).toEqual(['risk-2', 'risk-1'])
  })

  it('name an own reason by its words', () => {
    const own = withOwnReason(answers, 'risk', 'I faint')
    expect(balance(aid, own, weighedThemes(aid, own)).risk.at(-1)?.name).toBe('I faint')
  })
})

describe('what is said of the answers', () => {
  it('counts "not sure" as answered and as open', () => {
    const unsure = withRating(answers, 'benefit-2-1', 'not-sure')
    expect(said.progress(aid, unsure)).toEqual({ answered: 5, all: 5 })
    expect(said.progress(aid, answers)).toEqual({ answered: 4, all: 5 })
    expect(said.openCards(aid, unsure).map(({ id }) => id)).toEqual(['benefit-2-1'])
  })

  it('lists what matters most, highest first, own reasons included', () => {
    const own = withRating(withOwnReason(answers, 'risk', 'I faint'), 'own-1', 4)
    expect(highlights.mattersMost(aid, own).map(({ title }) => title)).toEqual([
      'benefit-1-1',
      'I faint',
      'risk-2-1',
    ])
  })

  it('lists a hope only where it matters', () => {
    const hoped = { cards: [card('hope', null, 'benefit', 'none')] }
    expect(highlights.hopedFor(hoped, withRating(noAnswers, 'hope', 1))).toHaveLength(1)
    expect(highlights.hopedFor(hoped, withRating(noAnswers, 'hope', 0))).toEqual([])
    expect(highlights.hopedFor(hoped, withRating(noAnswers, 'hope', 'not-sure'))).toEqual([])
  })

  it('forgets a deal-breaker whose card is gone', () => {
    const marked = withDealBreaker(withDealBreaker(answers, 'gone', true), 'risk-1-1', true)
    expect(highlights.dealBreakers(aid, marked).map(({ id }) => id)).toEqual(['risk-1-1'])
  })

  it('flags safety items answered with yes or "not sure", not those answered with no', () => {
    const item = (id: string) => ({
      id,
      level: 'tell' as const,
      question: '',
      why: '',
      terms: {},
      sources: [],
    })
    const safety = [item('a'), item('b'), item('c'), item('d')]
    const flagged = highlights.safetyFlags(
      { safety },
      { ...noAnswers, safety: { a: 'yes', b: 'no', c: 'not-sure' } },
    )
    expect(flagged.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(said.safetyProgress({ safety }, { ...noAnswers, safety: { b: 'no' } })).toEqual({
      answered: 1,
      all: 4,
    })
  })

  it('knows from when on a review is due', () => {
    const dates = { made: '2026-01-01', reviewed: '2026-01-01', nextReview: '2027-01-01' }
    expect(said.isReviewDue(dates, '2026-12-31')).toBe(false)
    expect(said.isReviewDue(dates, '2027-01-01')).toBe(true)
  })
})

describe('answers to cards that are gone', () => {
  const old = withDealBreaker(withRating(withOwnReason(answers, 'risk', 'I faint'), 'gone', 2), 'gone', true)
  const full = { ...aid, safety: [] }

  it('are kept aside, own reasons are not', () => {
    const sorted = reconcile(full, withRating({ ...old, safety: { away: 'yes' } }, 'own-1', 3))
    expect(sorted.aside).toEqual({ ratings: { gone: 2 }, dealBreakers: ['gone'], safety: { away: 'yes' } })
    expect(sorted.answers.ratings['own-1']).toBe(3)
    expect(sorted.answers.dealBreakers).toEqual([])
  })

  it('come back with all that was said of them, once', () => {
    const aside = { ratings: { gone: 2 as const }, dealBreakers: ['gone'], safety: { away: 'yes' as const } }
    const now = { ...answers, dealBreakers: ['risk-1-1', 'gone'], safety: { here: 'no' as const } }
    expect(restored({ answers: now, aside })).toMatchObject({
      ratings: { ...answers.ratings, gone: 2 },
      dealBreakers: ['gone', 'risk-1-1'],
      safety: { away: 'yes', here: 'no' },
    })
  })

  it('leave the answers to safety items that are there where they are', () => {
    const item = { id: 'here', level: 'tell' as const, question: '', why: '', terms: {}, sources: [] }
    const sorted = reconcile({ ...aid, safety: [item] }, { ...answers, safety: { here: 'yes', away: 'no' } })
    expect(sorted.answers.safety).toEqual({ here: 'yes' })
    expect(sorted.aside.safety).toEqual({ away: 'no' })
  })

  it('come back with their card', () => {
    const sorted = reconcile(full, old)
    const withCard = { ...full, cards: [...full.cards, card('gone', 'risk-1', 'risk')] }
    expect(reconcile(withCard, restored(sorted))).toEqual({
      answers: expect.objectContaining({ ratings: old.ratings }),
      aside: noAside,
    })
  })
})
