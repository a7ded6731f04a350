import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hundredVersions } from '../../src/domain/versions'
import { weigh, type Weighing } from '../../src/domain/weigh'
import { deck } from '../support/decks'
import { RUNS } from '../support/runs'

const { aid, answers } = deck('4 3', '2 1')
const of = (benefits: number, equal: number, risks: number): Weighing => ({
  ...weigh(aid, answers),
  probability: { benefits, equal, risks },
})
const counts = (...shares: [number, number, number]) => Object.values(hundredVersions(of(...shares)) ?? {})

describe('a hundred versions', () => {
  it.each<[[number, number, number], number[]]>([
    [
      [0.923792, 0.048011, 0.028197],
      [92, 5, 3],
    ],
    [
      [0.5, 0.2, 0.3],
      [50, 20, 30],
    ],
    [
      [0.334, 0.333, 0.333],
      [33, 34, 33],
    ],
    [
      [0.415638, 0.168724, 0.415638],
      [42, 16, 42],
    ],
    [
      [0.505, 0, 0.495],
      [50, 1, 49],
    ],
    [
      [0.005, 0.005, 0.99],
      [0, 1, 99],
    ],
  ])('are the shares of both sides, rounded, and the even ones are the rest (%j)', (shares, whole) => {
    expect(counts(...shares)).toEqual(whole)
  })

  it('never say all where something else is possible', () => {
    expect(counts(0.996, 0.003, 0.001)).toEqual([99, 1, 0])
    expect(counts(0.001, 0.003, 0.996)).toEqual([0, 1, 99])
    expect(counts(0.003, 0.001, 0.996)).toEqual([1, 0, 99])
    expect(counts(0.996, 0.001, 0.003)).toEqual([99, 0, 1])
  })

  it('say all where nothing else is, floating-point error or not', () => {
    expect(counts(1, 0, 0)).toEqual([100, 0, 0])
    expect(counts(1 - 1e-13, 1e-13, 0)).toEqual([100, 0, 0])
    expect(counts(0, 0, 1)).toEqual([0, 0, 100])
  })

  it('are not spoken of where there is not enough to go on', () => {
    expect(hundredVersions({ ...of(0.5, 0.2, 0.3), result: 'not-enough' })).toBeNull()
  })

  it('add up to a hundred, none further than one from its share, and mirrored shares have mirrored counts', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(part, part, part, (one, other, third) => {
        const sum = one + other + third
        fc.pre(sum > 0.01)
        const shares = [one / sum, other / sum, third / sum] as const
        const whole = counts(...shares)
        expect(whole.reduce((all, count) => all + count, 0)).toBe(100)
        whole.forEach((count, place) => {
          expect(Number.isInteger(count) && count >= 0).toBe(true)
          expect(Math.abs(count - (shares[place] ?? 0) * 100)).toBeLessThanOrEqual(1 + 1e-6)
        })
        expect(counts(shares[2], shares[1], shares[0])).toEqual([...whole].reverse())
      }),
      RUNS,
    )
  })
})
