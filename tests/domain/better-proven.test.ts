import { describe, expect, it } from 'vitest'
import { weighBetterProven } from '../../src/domain/better-proven'
import { withOwnReason } from '../../src/domain/own-reasons'
import { withRating } from '../../src/domain/rate'
import { weigh } from '../../src/domain/weigh'
import { deck, type Deck } from '../support/decks'

/** The same deck with the cards of some themes of certainty `very-low`. */
function unsure({ aid, answers }: Deck, ...themes: string[]): Deck {
  const cards = aid.cards.map((card) =>
    themes.includes(card.theme ?? '') ? { ...card, certainty: 'very-low' as const } : card,
  )
  return { aid: { ...aid, cards }, answers }
}
const betterProven = ({ aid, answers }: Deck) => weighBetterProven(aid, answers, weigh(aid, answers))

describe('the weighing of what is better proven', () => {
  it('differs where the leaning rests on what studies are very unsure about', () => {
    expect(betterProven(unsure(deck('4 4 1', '1 2 3'), 'benefit-1', 'benefit-2'))).toMatchObject({
      differs: true,
      conclusion: { pointing: 'risk' },
    })
  })

  it('does not differ where it leans the same way, if less clearly', () => {
    const whole = unsure(deck('4 4 4', '1 1'), 'benefit-1')
    expect(weigh(whole.aid, whole.answers).result).toBe('leans-clearly')
    expect(betterProven(whole)).toMatchObject({ differs: false, conclusion: { pointing: 'benefit' } })
  })

  it('differs where a lean becomes too close to call, or too little is left', () => {
    expect(betterProven(unsure(deck('4 3', '3'), 'benefit-1'))?.conclusion.pointing).toBe('close')
    const left = betterProven(unsure(deck('4 4 ?', '1 ?'), 'benefit-1', 'benefit-2'))
    expect(left).toMatchObject({ differs: true, conclusion: { pointing: 'not-enough' } })
  })

  it('is not spoken of where no card is that unsure, or nothing is known to begin with', () => {
    expect(betterProven(deck('4 4', '1'))).toBeNull()
    expect(betterProven(unsure(deck('? ?', '1'), 'risk-1'))).toBeNull()
  })

  it('keeps own reasons', () => {
    const { aid, answers } = unsure(deck('4 3', '1'), 'benefit-1')
    const own = withRating(withOwnReason(answers, 'risk', 'I faint'), 'own-1', 4)
    expect(betterProven({ aid, answers: own })?.conclusion.pointing).not.toBe('benefit')
    expect(betterProven({ aid, answers })?.conclusion.pointing).toBe('benefit')
  })
})
