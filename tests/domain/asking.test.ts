import { describe, expect, it } from 'vitest'
import { worthOfAsking } from '../../src/domain/asking'
import { withOwnReason } from '../../src/domain/own-reasons'
import { card, deck, deckOf } from '../support/decks'

describe('what a question is worth', () => {
  it('agrees with figures worked out independently, and stands in their order', () => {
    const { aid, answers } = deck('4 ? 2 3', '2 2? 1 1')
    const [first, second, ...others] = worthOfAsking(aid, answers)
    expect([first?.card.id, second?.card.id, others]).toEqual(['benefit-2-1', 'risk-2-2', []])
    expect(first?.worth).toBeCloseTo(0.19433, 6)
    expect(second?.worth).toBeCloseTo(-0.106539, 6)
  })

  it('is worth nothing to ask where every card is rated', () => {
    const { aid, answers } = deck('4 3', '2 1')
    expect(worthOfAsking(aid, answers)).toEqual([])
  })

  it('is the same for each open card of a theme', () => {
    const { aid, answers } = deckOf({ benefit: [[null, 'not-sure'], [2]], risk: [[3]] })
    const [one, other] = worthOfAsking(aid, answers)
    expect(one?.worth).toBe(other?.worth)
    expect(one?.card.id).toBe('benefit-1-1')
  })

  it('counts another open card of the theme as still open', () => {
    const alone = deckOf({ benefit: [[null], [2]], risk: [[3]] })
    const beside = deckOf({ benefit: [[null, null], [2]], risk: [[3]] })
    expect(worthOfAsking(beside.aid, beside.answers)[0]?.worth).toBeLessThan(
      worthOfAsking(alone.aid, alone.answers)[0]?.worth ?? 0,
    )
  })

  it('is less where the theme weighs something already', () => {
    const light = deckOf({ benefit: [[0, null], [2]], risk: [[3]] })
    const heavy = deckOf({ benefit: [[3, null], [2]], risk: [[3]] })
    expect(worthOfAsking(heavy.aid, heavy.answers)[0]?.worth).toBeLessThan(
      worthOfAsking(light.aid, light.answers)[0]?.worth ?? 0,
    )
  })

  it('is nothing for a card that no study shows, which comes last', () => {
    const { aid, answers } = deck('? 2', '3')
    const hoped = {
      ...aid,
      cards: [card('hope', null, 'benefit', 'none'), card('in', 'risk-1', 'risk', 'none'), ...aid.cards],
    }
    expect(worthOfAsking(hoped, answers).map(({ card: { id }, worth }) => [id, worth !== 0])).toEqual([
      ['benefit-1-1', true],
      ['hope', false],
      ['in', false],
    ])
  })

  it('does not ask a clinician about a person’s own reason', () => {
    const { aid, answers } = deck('4', '2')
    expect(worthOfAsking(aid, withOwnReason(answers, 'risk', 'I faint'))).toEqual([])
  })
})
