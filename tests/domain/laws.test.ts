import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Side } from '../../src/domain/aid'
import { IMPORTANCE_LEVELS, type Importance, type Rating } from '../../src/domain/answers'
import { worthOfAsking } from '../../src/domain/asking'
import { withRating } from '../../src/domain/rate'
import { tippingPoints } from '../../src/domain/tipping'
import { weigh, type Weighing } from '../../src/domain/weigh'
import { enumerate } from '../support/brute-force'
import { deckOf, type Deck } from '../support/decks'
import { RUNS } from '../support/runs'

type SideRatings = (Rating | null)[][]

const level = fc.constantFrom(...IMPORTANCE_LEVELS)
const rating = fc.oneof(level, fc.constantFrom('not-sure' as const, null))
const theme = fc.array(rating, { minLength: 1, maxLength: 4 })
const side = fc.array(theme, { minLength: 1, maxLength: 6 })

const knownSide = fc.array(fc.tuple(level), { minLength: 1, maxLength: 5 })

const weighed = (benefit: SideRatings, risk: SideRatings): Weighing => {
  const { aid, answers } = deckOf({ benefit, risk })
  return weigh(aid, answers)
}
/** All that a person is told; floating-point sums in another order may differ in the last places. */
function expectSame(one: Weighing, other: Weighing) {
  expect([one.benefits, one.risks, one.result, one.towards]).toEqual([
    other.benefits,
    other.risks,
    other.result,
    other.towards,
  ])
  expect(one.probability.benefits).toBeCloseTo(other.probability.benefits, 12)
  expect(one.probability.risks).toBeCloseTo(other.probability.risks, 12)
}

describe('the laws of weighing', () => {
  it('probabilities add to 1', () => {
    fc.assert(
      fc.property(side, side, (benefits, risks) => {
        const { probability } = weighed(benefits, risks)
        expect(probability.benefits + probability.equal + probability.risks).toBeCloseTo(1, 12)
      }),
      RUNS,
    )
  })

  it('agrees to 1e-12 with going through every version one by one', () => {
    const upTo = (themes: number) => fc.array(theme, { minLength: 1, maxLength: themes })
    fc.assert(
      fc.property(upTo(3), upTo(2), (benefits, risks) => {
        const { probability, themes } = weighed(benefits, risks)
        const brute = enumerate(themes)
        expect(Math.abs(probability.benefits - brute.benefits)).toBeLessThan(1e-12)
        expect(Math.abs(probability.equal - brute.equal)).toBeLessThan(1e-12)
        expect(Math.abs(probability.risks - brute.risks)).toBeLessThan(1e-12)
      }),
      RUNS,
    )
  })

  it('the order of cards and themes changes nothing', () => {
    const shuffled = side.chain((themes) =>
      fc.tuple(
        fc.constant(themes),
        fc.shuffledSubarray(themes, { minLength: themes.length, maxLength: themes.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, side, ([benefits, mixed], risks) => {
        expectSame(
          weighed(benefits, risks),
          weighed(
            mixed.map((cards) => [...cards].reverse()),
            risks,
          ),
        )
      }),
      RUNS,
    )
  })

  it('swapping the sides mirrors everything', () => {
    fc.assert(
      fc.property(side, side, (benefits, risks) => {
        const one = weighed(benefits, risks)
        const other = weighed(risks, benefits)
        expect(one.result).toBe(other.result)
        expect(one.probability.benefits).toBeCloseTo(other.probability.risks, 12)
        expect(one.probability.equal).toBeCloseTo(other.probability.equal, 12)
        expect(one.towards).toBe(other.towards && (other.towards === 'benefit' ? 'risk' : 'benefit'))
      }),
      RUNS,
    )
  })

  it('rating a benefit higher never lowers P(benefits > risks)', () => {
    fc.assert(
      fc.property(theme, fc.constantFrom(0, 1, 2, 3), side, side, (others, from, rest, risks) => {
        const low = IMPORTANCE_LEVELS[from] ?? 0
        const high = IMPORTANCE_LEVELS[from + 1] ?? 4
        const before = weighed([[low, ...others], ...rest], risks).probability.benefits
        const after = weighed([[high, ...others], ...rest], risks).probability.benefits
        expect(after).toBeGreaterThanOrEqual(before - 1e-12)
      }),
      RUNS,
    )
  })

  it('a card split into two alike changes nothing', () => {
    fc.assert(
      fc.property(theme, side, side, (cards, rest, risks) => {
        expectSame(weighed([cards, ...rest], risks), weighed([[...cards, ...cards], ...rest], risks))
      }),
      RUNS,
    )
  })

  it('a card rated 0 beside a higher one changes nothing', () => {
    fc.assert(
      fc.property(theme, fc.constantFrom(1, 2, 3, 4), side, side, (cards, top, rest, risks) => {
        const rated: (Rating | null)[] = [IMPORTANCE_LEVELS[top] ?? 4, ...cards]
        expectSame(weighed([rated, ...rest], risks), weighed([[...rated, 0], ...rest], risks))
      }),
      RUNS,
    )
  })

  it('as many themes on either side, all rated alike, are close', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom(1, 2, 3, 4), (themes, at) => {
        const alike = Array.from({ length: themes }, () => [IMPORTANCE_LEVELS[at] ?? 4])
        expect(weighed(alike, alike).result).toBe('close')
      }),
      RUNS,
    )
  })

  it('a lean is said from 75 of 100 versions on, and a clear one from 95 on', () => {
    // Decks of known levels alone, so that enough is known and shares near both thresholds are met.
    const known = fc.array(fc.tuple(level), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(known, known, (benefits, risks) => {
        const { result, settled, towards } = weighed(benefits, risks)
        fc.pre(towards !== null)
        expect(result).toBe(
          settled < 0.75 - 1e-9 ? 'close' : settled < 0.95 - 1e-9 ? 'leans' : 'leans-clearly',
        )
      }),
      RUNS,
    )
  })

  it('taking the level that makes it even makes it even; the one that turns it turns it', () => {
    fc.assert(
      fc.property(knownSide, knownSide, (benefits, risks) => {
        const before = weighed(benefits, risks)
        for (const point of tippingPoints(before)) {
          const at = (weight: Importance | null) => {
            const level = (side: Side, themes: readonly [Importance][]) =>
              themes.map(([own], place): [Importance] =>
                point.theme === `${side}-${place + 1}` && weight !== null ? [weight] : [own],
              )
            return weighed(level('benefit', benefits), level('risk', risks))
          }
          const lead = (of: Weighing) => Math.sign(of.benefits - of.risks)
          if (point.even !== null) expect(lead(at(point.even))).toBe(0)
          if (point.turns !== null) expect(lead(at(point.turns))).toBe(-lead(before))
          // And no level does what no level is said to do.
          const leads = IMPORTANCE_LEVELS.map((level) => lead(at(level)))
          expect(leads.includes(0)).toBe(point.even !== null)
          if (lead(before) !== 0) expect(leads.includes(-lead(before))).toBe(point.turns !== null)
        }
      }),
      RUNS,
    )
  })

  it('swapping the sides swaps tipping points, and turns the worth of questions round', () => {
    const other = (id: string) =>
      id.startsWith('benefit') ? id.replace('benefit', 'risk') : id.replace('risk', 'benefit')
    fc.assert(
      fc.property(side, side, (benefits, risks) => {
        const one = deckOf({ benefit: benefits, risk: risks })
        const swapped = deckOf({ benefit: risks, risk: benefits })
        const points = (of: Deck) =>
          new Map(
            tippingPoints(weigh(of.aid, of.answers)).map(({ theme, even, turns }) => [theme, [even, turns]]),
          )
        for (const [theme, levels] of points(one)) expect(points(swapped).get(other(theme))).toEqual(levels)

        const risksIf = (id: string, rating: Rating) =>
          weigh(one.aid, withRating(one.answers, id, rating)).probability.risks
        for (const { card, worth } of worthOfAsking(swapped.aid, swapped.answers)) {
          const own = other(card.id)
          expect(worth).toBeCloseTo(risksIf(own, 4) - risksIf(own, 0), 12)
        }
      }),
      RUNS,
    )
  })

  it('a question is worth −1…1: nothing below for a benefit, nothing above for a risk', () => {
    fc.assert(
      fc.property(side, side, (benefits, risks) => {
        const { aid, answers } = deckOf({ benefit: benefits, risk: risks })
        for (const { card, worth } of worthOfAsking(aid, answers)) {
          const own = card.side === 'benefit' ? worth : -worth
          expect(own).toBeGreaterThanOrEqual(-1e-12)
          expect(own).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
      RUNS,
    )
  })

  it('a question is worth what rating its card at 4 and at 0 would make of it', () => {
    fc.assert(
      fc.property(side, side, (benefits, risks) => {
        const { aid, answers } = deckOf({ benefit: benefits, risk: risks })
        const benefitsIf = (id: string, rating: Rating) =>
          weigh(aid, withRating(answers, id, rating)).probability.benefits
        for (const { card, worth } of worthOfAsking(aid, answers))
          expect(worth).toBeCloseTo(benefitsIf(card.id, 4) - benefitsIf(card.id, 0), 12)
      }),
      RUNS,
    )
  })
})
