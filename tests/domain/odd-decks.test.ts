import { describe, expect, it } from 'vitest'
import type { Aid } from '../../src/domain/aid'
import { IMPORTANCE_LEVELS, noAnswers, type Answers } from '../../src/domain/answers'
import { OWN_REASON_LIMIT } from '../../src/domain/own-text'
import { withOwnReason } from '../../src/domain/own-reasons'
import { withDealBreaker, withRating } from '../../src/domain/rate'
import { summarise } from '../../src/domain/summary'
import { resultSentence } from '../../src/words/result-sentences'
import { card, deck, deckOf } from '../support/decks'
import { words } from '../support/words'

const towards = { benefit: 'having it', risk: 'going on without it' }
/** Only what a summary reads of an aid. */
const whole = (aid: Pick<Aid, 'cards' | 'themes'>) =>
  ({ ...aid, safety: [], understanding: [], towards }) as unknown as Aid
const summary = (aid: Pick<Aid, 'cards' | 'themes'>, answers: Answers) => summarise(whole(aid), answers)
const sentence = (aid: Pick<Aid, 'cards' | 'themes'>, answers: Answers) =>
  resultSentence(summary(aid, answers).conclusion, towards, words.say)

const NOTHING_ON_A_SIDE = /^There is nothing to weigh on one of the two sides/

describe('a deck or answers that are odd come out in a sentence', () => {
  it.each([7, -1, 2.5, NaN, Infinity, '4', null, 'most'])(
    'a rating of %s is no answer, neither heavy nor light',
    (rating) => {
      const { aid, answers } = deck('4 3', '2 1')
      const odd = { ...answers, ratings: { ...answers.ratings, 'benefit-1-1': rating } } as unknown as Answers
      const { weighing, open } = summary(aid, odd)
      expect(weighing).toEqual(summary(aid, withRating(answers, 'benefit-1-1', null)).weighing)
      expect(open.map(({ id }) => id)).toEqual(['benefit-1-1'])
    },
  )

  it('ratings, marks, questions and orders of cards that the aid does not have change nothing', () => {
    const { aid, answers } = deck('4 3', '2 1')
    const strange: Answers = {
      ...withDealBreaker(withRating(answers, 'gone', 4), 'gone', true),
      questions: [{ id: 'gone', text: null }],
      topOrder: ['gone'],
    }
    expect(summary(aid, strange)).toEqual(summary(aid, answers))
  })

  it('an aid with one side empty', () => {
    const { aid, answers } = deckOf({ benefit: [[4], [3]], risk: [] })
    expect(summary(aid, answers).weighing).toMatchObject({
      result: 'not-enough',
      reason: 'empty-side',
      towards: null,
    })
    expect(sentence(aid, answers)).toMatch(NOTHING_ON_A_SIDE)
  })

  it('an aid with one side empty can be weighed once the person adds a reason on it', () => {
    const { aid, answers } = deckOf({ benefit: [[4], [3]], risk: [] })
    const own = withRating(withOwnReason(answers, 'risk', 'I faint'), 'own-1', 1)
    expect(sentence(aid, own)).toBe('Your answers point clearly towards having it.')
  })

  it('an aid with the other side empty', () => {
    const { aid, answers } = deckOf({ benefit: [], risk: [[4], [3]] })
    expect(sentence(aid, answers)).toMatch(NOTHING_ON_A_SIDE)
  })

  it('a card that stands in no theme is not weighed, whatever studies say', () => {
    const { aid, answers } = deck('4 3', '2 1')
    const more = { ...aid, cards: [...aid.cards, card('apart', null, 'risk', 'high')] }
    expect(summary(more, withRating(answers, 'apart', 4)).weighing).toEqual(summary(aid, answers).weighing)
  })

  it('own reasons that are not rated are open, those that are are not', () => {
    const { aid, answers } = deck('4 3', '2 1')
    const two = withOwnReason(withOwnReason(answers, 'risk', 'I faint'), 'risk', 'I drive')
    expect(summary(aid, withRating(two, 'own-2', 0)).open).toEqual([{ id: 'own-1', title: 'I faint' }])
  })

  it('an aid of which no study shows any card', () => {
    const { aid, answers } = deck('4 3', '2 1')
    const none = { ...aid, cards: aid.cards.map((other) => ({ ...other, certainty: 'none' as const })) }
    expect(sentence(none, answers)).toMatch(NOTHING_ON_A_SIDE)
    expect(summary(none, answers).hopedFor).toHaveLength(aid.cards.length)
  })

  it('a deck of one card', () => {
    const { aid, answers } = deckOf({ benefit: [[4]], risk: [] })
    expect(sentence(aid, answers)).toMatch(NOTHING_ON_A_SIDE)
    expect(summary(aid, answers)).toMatchObject({ tipping: null, versions: null, betterProven: null })
  })

  it('a deck of no card at all', () => {
    const none = { themes: [], cards: [] }
    expect(sentence(none, noAnswers)).toMatch(NOTHING_ON_A_SIDE)
    expect(summary(none, noAnswers).weighing.probability).toEqual({ benefits: 0, equal: 1, risks: 0 })
  })

  it('a theme without a card is not there', () => {
    const { aid, answers } = deck('4 3', '2 1')
    const more = { ...aid, themes: [...aid.themes, { id: 'empty', side: 'risk' as const, name: 'Empty' }] }
    expect(summary(more, answers).weighing).toEqual(summary(aid, answers).weighing)
    expect(
      summary({ ...more, cards: [...aid.cards, card('hope', 'empty', 'risk', 'none')] }, answers).weighing,
    ).toEqual(summary(aid, answers).weighing)
  })

  it('twenty own reasons on one side weigh as much as they were said to', () => {
    const { aid, answers } = deck('4 3', '2 1')
    const ids = Array.from({ length: OWN_REASON_LIMIT }, (_, place) => `own-${place + 1}`)
    const written = ids.reduce((all, id) => withOwnReason(all, 'risk', id), answers)
    expect(sentence(aid, written)).toMatch(/^There is not enough to go on yet/)
    const rated = ids.reduce((all, id) => withRating(all, id, 4), written)
    expect(summary(aid, rated).weighing).toMatchObject({ benefits: 7, risks: 3 + OWN_REASON_LIMIT * 4 })
    expect(sentence(aid, rated)).toBe('Your answers point clearly towards going on without it.')
  })

  it('every level on a deck of one theme a side has a sentence', () => {
    for (const benefit of IMPORTANCE_LEVELS)
      for (const risk of IMPORTANCE_LEVELS) {
        const { aid, answers } = deckOf({ benefit: [[benefit]], risk: [[risk]] })
        expect(sentence(aid, answers)).toMatch(/\.$/)
      }
  })
})
