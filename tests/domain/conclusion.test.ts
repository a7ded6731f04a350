import { describe, expect, it } from 'vitest'
import { account } from '../../src/domain/account'
import { conclude } from '../../src/domain/conclusion'
import { withOwnReason } from '../../src/domain/own-reasons'
import { pointing, weigh, type Weighing } from '../../src/domain/weigh'
import { card, deck, deckOf } from '../support/decks'

const weighed = (benefits: string, risks: string): Weighing => {
  const { aid, answers } = deck(benefits, risks)
  return weigh(aid, answers)
}
const benefit = { side: 'benefit' } as const
const risk = { side: 'risk' } as const

describe('where answers point', () => {
  it.each([
    ['4 4', '1 1', 'benefit'],
    ['1 1', '4 4', 'risk'],
    ['3 2', '2 2', 'close'],
    ['2 1', '3', 'close'],
    ['? ?', '1 1', 'not-enough'],
  ])('benefits %s, risks %s: %s', (benefits, risks, way) => {
    expect(pointing(weighed(benefits, risks))).toBe(way)
  })
})

describe('deal-breakers beside the result', () => {
  it.each([
    ['4 4', '1 1', [], 'none', null],
    ['4 4', '1 1', [benefit, benefit], 'agree', 'benefit'],
    ['4 4', '1 1', [risk], 'oppose', 'risk'],
    ['1 1', '4 4', [benefit], 'oppose', 'benefit'],
    ['2 2', '2 2', [risk], 'alone', 'risk'],
    ['? ?', '2 2', [benefit], 'alone', 'benefit'],
    ['4 4', '1 1', [benefit, risk], 'both-sides', null],
    ['2 2', '2 2', [risk, benefit], 'both-sides', null],
  ])('benefits %s, risks %s, marked %j: %s', (benefits, risks, marked, dealBreakers, dealBreakerSide) => {
    expect(conclude(weighed(benefits, risks), marked)).toMatchObject({ dealBreakers, dealBreakerSide })
  })

  it('change nothing of where the answers point', () => {
    const weighing = weighed('4 4', '1 1')
    expect(conclude(weighing, [risk])).toMatchObject({ pointing: 'benefit', clearly: true, reason: null })
    expect(conclude(weighed('3 3', '2 2'), [risk]).clearly).toBe(false)
  })
})

describe('how it was worked out', () => {
  it('lists the cards of each theme that are counted, with what was said of them', () => {
    const { aid, answers } = deckOf({ benefit: [[3, null]], risk: [['not-sure']] })
    const hoped = { ...aid, cards: [...aid.cards, card('hope', 'benefit-1', 'benefit', 'none')] }
    const [first, second] = account(hoped, answers, weigh(hoped, answers).themes)
    expect(first).toEqual({
      id: 'benefit-1',
      name: 'benefit-1',
      side: 'benefit',
      weight: 3,
      open: true,
      cards: [
        { id: 'benefit-1-1', title: 'benefit-1-1', rating: 3 },
        { id: 'benefit-1-2', title: 'benefit-1-2', rating: null },
      ],
    })
    expect(second?.cards).toEqual([{ id: 'risk-1-1', title: 'risk-1-1', rating: 'not-sure' }])
  })

  it('has an own reason as a line of its own', () => {
    const { aid, answers } = deck('4', '1')
    const own = withOwnReason(answers, 'risk', 'I faint')
    expect(account(aid, own, weigh(aid, own).themes).at(-1)).toMatchObject({
      name: 'I faint',
      weight: null,
      cards: [{ id: 'own-1', title: 'I faint', rating: null }],
    })
  })
})
