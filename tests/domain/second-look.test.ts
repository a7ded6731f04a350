import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/domain/answers'
import { withOwnReason } from '../../src/domain/own-reasons'
import { withRating } from '../../src/domain/rate'
import {
  contradictions,
  tiedAtTop,
  withContradictionMended,
  withTopOrder,
} from '../../src/domain/second-look'
import { weighedThemes } from '../../src/domain/themes'
import { card, deck, deckOf, type Deck } from '../support/decks'

const themes = ({ aid, answers }: Deck) => weighedThemes(aid, answers)

describe('a second look', () => {
  it('is taken where three or more themes share the top rating, on whichever side', () => {
    expect(tiedAtTop(themes(deck('4 4 2', '4 1')))).toEqual(['benefit-1', 'benefit-2', 'risk-1'])
    expect(tiedAtTop(themes(deck('3 3 2', '3 3')))).toHaveLength(4)
  })

  it('is not taken where fewer do', () => {
    expect(tiedAtTop(themes(deck('4 4 3 3', '3 3')))).toEqual([])
  })

  it('is not taken over what does not matter, or what is not known', () => {
    expect(tiedAtTop(themes(deck('0 0 0', '0 0')))).toEqual([])
    expect(tiedAtTop(themes(deck('? ? ?', '? ?')))).toEqual([])
    expect(tiedAtTop(themes(deck('1 1 ?', '1')))).toEqual(['benefit-1', 'benefit-2', 'risk-1'])
  })

  it('counts an own reason', () => {
    const { aid, answers } = deck('4 4', '1')
    const own = withRating(withOwnReason(answers, 'risk', 'I faint'), 'own-1', 4)
    expect(tiedAtTop(weighedThemes(aid, own))).toEqual(['benefit-1', 'benefit-2', 'own-1'])
  })

  it('changes no weight', () => {
    const { aid, answers } = deck('4 4 2', '4 1')
    expect(weighedThemes(aid, withTopOrder(answers, ['risk-1']))).toEqual(weighedThemes(aid, answers))
  })
})

describe('an order and ratings that contradict each other', () => {
  const found = (of: Deck, order: Answers['topOrder']) => contradictions(themes(of), order)

  it('are named where the first weighs less than another', () => {
    expect(found(deck('3 4', '4 1'), ['benefit-1', 'benefit-2'])).toEqual([
      { said: 'benefit-1', heavier: 'benefit-2', weight: 4 },
    ])
  })

  it('are named where the next one weighs less than those behind it', () => {
    expect(found(deck('4 2', '3 4'), ['benefit-1', 'benefit-2'])).toEqual([
      { said: 'benefit-2', heavier: 'risk-2', weight: 4 },
    ])
  })

  it('name the heaviest of the others', () => {
    expect(found(deck('1 2 3 4', '2 3'), ['benefit-1'])).toMatchObject([{ heavier: 'benefit-4' }])
  })

  it('do not exist while the order holds, or where it was not given', () => {
    expect(found(deck('4 4', '4 1'), ['risk-1', 'benefit-2'])).toEqual([])
    expect(found(deck('4 3', '4 1'), ['risk-1', 'benefit-1'])).toEqual([])
    expect(found(deck('4 3', '4 1'), [])).toEqual([])
    expect(found(deck('4 3', '4 1'), null)).toEqual([])
  })

  it('do not come of what is not known, or not there any more', () => {
    expect(found(deck('? 3', '4 1'), ['benefit-1'])).toEqual([])
    expect(found(deck('2 3', '? ?'), ['benefit-2'])).toEqual([])
    expect(found(deck('2 3', '4 1'), ['gone'])).toEqual([])
  })

  it('are mended by rating the first as high as the other', () => {
    const { aid, answers } = deckOf({ benefit: [[2, 1, null], [4]], risk: [[4], [2]] })
    const hoped = { ...aid, cards: [...aid.cards, card('hope', 'benefit-1', 'benefit', 'none')] }
    const said = { ...withRating(answers, 'hope', 2), topOrder: ['benefit-1'] }
    const [contradiction] = contradictions(weighedThemes(hoped, said), said.topOrder)
    if (contradiction === undefined) throw new Error('There is a contradiction here.')
    const mended = withContradictionMended(hoped, said, contradiction)
    expect(mended.ratings).toEqual({ ...said.ratings, 'benefit-1-1': 4 })
    expect(contradictions(weighedThemes(hoped, mended), mended.topOrder)).toEqual([])
  })

  it('are mended for an own reason too, and not for what is gone', () => {
    const { aid, answers } = deck('4', '3')
    const own = withRating(withOwnReason(answers, 'risk', 'I faint'), 'own-1', 1)
    const mend = (said: string) =>
      withContradictionMended(aid, own, { said, heavier: 'benefit-1', weight: 4 })
    expect(mend('own-1').ratings['own-1']).toBe(4)
    expect(mend('gone')).toBe(own)
  })
})
