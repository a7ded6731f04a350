import { describe, expect, it } from 'vitest'
import { withOwnReason } from '../../src/domain/own-reasons'
import { withRating } from '../../src/domain/rate'
import { tipping, tippingPoints } from '../../src/domain/tipping'
import { weigh } from '../../src/domain/weigh'
import { deck, deckOf, type Deck } from '../support/decks'

const weighed = ({ aid, answers }: Deck) => weigh(aid, answers)
/** "B1 → 1 / 0": the level that makes it even, the level that turns it; themes that nothing does are left out. */
const written = (of: Deck) =>
  tippingPoints(weighed(of))
    .filter(({ even, turns }) => even !== null || turns !== null)
    .map(({ theme, even, turns }) => {
      const name = theme.replace('benefit-', 'B').replace('risk-', 'R')
      return `${name} → ${even ?? '–'} / ${turns ?? '–'}`
    })

describe('tipping points agree with figures worked out independently', () => {
  it.each([
    ['4 3 2 3', '2 1 2 3', ['B1 → 0 / –']],
    [
      '3 2 2 2',
      '2 2 1 2',
      [
        'B1 → 1 / 0',
        'B2 → 0 / –',
        'B3 → 0 / –',
        'B4 → 0 / –',
        'R1 → 4 / –',
        'R2 → 4 / –',
        'R3 → 3 / 4',
        'R4 → 4 / –',
      ],
    ],
    ['1 1 0 2', '3 2 1 1', ['B1 → 4 / –', 'B2 → 4 / –', 'B3 → 3 / 4', 'R1 → 0 / –']],
    ['4 ? 2 3', '2 2? 1 1', ['B1 → 1 / 0', 'B4 → 0 / –', 'R3 → 4 / –', 'R4 → 4 / –']],
  ])('benefits %s, risks %s', (benefits, risks, points) => {
    expect(written(deck(benefits, risks))).toEqual(points)
  })

  it('and a theme of which nothing is known has none', () => {
    expect(tippingPoints(weighed(deck('4 ?', '2 1'))).map(({ theme }) => theme)).not.toContain('benefit-2')
  })

  it('and even sides have no level that turns them, but each is where it is even', () => {
    expect(tippingPoints(weighed(deck('2 1', '3'))).map(({ even, turns }) => [even, turns])).toEqual([
      [2, null],
      [1, null],
      [3, null],
    ])
  })
})

describe('what a single change would do', () => {
  const by = (of: Deck) => tipping(weighed(of))

  it('names the first theme in the deck that could make it even', () => {
    expect(by(deck('3 2 2 2', '2 2 1 2'))).toEqual({
      by: 'theme',
      point: { theme: 'benefit-1', side: 'benefit', weight: 3, even: 1, turns: 0 },
    })
  })

  it('prefers a theme that is still open', () => {
    expect(by(deck('3 2 2 2', '2 2? 1 2'))).toMatchObject({ point: { theme: 'risk-2', even: 4 } })
  })

  it('does not prefer an open theme that no level would help', () => {
    expect(by(deck('4 3? 2', '1 1 1'))).toEqual({ by: 'none' })
    expect(by(deck('4 1? 2 2', '2 2 1'))).toMatchObject({ point: { theme: 'benefit-1' } })
  })

  it('says that the sides are even where they are', () => {
    expect(by(deck('2 1', '3'))).toEqual({ by: 'even' })
  })

  it('says that nothing would where the lead is too large', () => {
    expect(by(deck('4 4 4', '1 1 1'))).toEqual({ by: 'none' })
  })

  it('says that an answer might where the lighter side has a theme that is not rated', () => {
    expect(by(deck('2 2 2', '2 ?'))).toEqual({ by: 'open' })
    expect(by(deck('2 ?', '2 2 2'))).toEqual({ by: 'open' })
    expect(by(deck('2 2 3', '2 ?'))).toEqual({ by: 'none' })
    expect(by(deck('2 2 2 ?', '1 1'))).toEqual({ by: 'none' })
  })

  it('is nothing to speak of where there is not enough to go on', () => {
    expect(by(deck('? ? 3', '1 2'))).toBeNull()
    expect(by(deckOf({ benefit: [[4]], risk: [] }))).toBeNull()
  })

  it('counts an own reason as a theme', () => {
    const { aid, answers } = deck('4', '1')
    const own = withRating(withOwnReason(answers, 'risk', 'I faint'), 'own-1', 1)
    expect(tipping(weigh(aid, own))).toMatchObject({ point: { theme: 'benefit-1', even: 2, turns: 1 } })
  })
})
