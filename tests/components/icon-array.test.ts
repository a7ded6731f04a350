import { describe, expect, it } from 'vitest'
import IconArray from '../../src/components/IconArray.vue'
import type { Chance } from '../../src/domain/aid'
import { mountPiece } from '../support/mount'

const chance = (change: Partial<Chance>): Chance => ({
  with: { from: 8, to: 8 },
  of: 100,
  counted: 'people',
  period: { count: 1, unit: 'week' },
  sources: [],
  happens: '',
  spared: '',
  who: '',
  ...change,
})
const mounted = (change: Partial<Chance>) => mountPiece(IconArray, { props: { chance: chance(change) } })
/** How many people each path of an array stands for: everybody (twice), at most so many, at least so many. */
const people = (piece: ReturnType<typeof mounted>, array = 0) =>
  piece
    .findAll('svg')
    [array]?.findAll('path')
    .map((path) =>
      [...(path.attributes('d') ?? '').matchAll(/h([\d.]+)/g)].reduce(
        (sum, [, length]) => sum + Math.floor(Number(length)) + 1,
        0,
      ),
    )

describe('an icon array', () => {
  it('has one dot a person, filled from the bottom row', () => {
    const piece = mounted({ with: { from: 13, to: 13 } })
    expect(people(piece)).toEqual([100, 100, 13, 13])
    expect(piece.findAll('path')[3]?.attributes('d')).toMatch(/^M\.5 9\.5h9\.\d+M\.5 8\.5h2\.\d+$/)
    expect(piece.text()).toBe('With it: 13 of 100')
  })

  it('shows with and without on the same scale, each said in words', () => {
    const piece = mounted({ with: { from: 51, to: 51 }, without: { from: 34, to: 34 } })
    expect(piece.findAll('svg').map((svg) => svg.attributes('viewBox'))).toEqual(['0 0 10 10', '0 0 10 10'])
    expect(people(piece, 1)).toEqual([100, 100, 34, 34])
    expect(piece.findAll('figcaption').map((caption) => caption.text())).toEqual([
      'With it: 51 of 100',
      'Without it: 34 of 100',
    ])
  })

  it('shows a range as a range', () => {
    const piece = mounted({ with: { from: 3, to: 9 } })
    expect(people(piece)).toEqual([100, 100, 9, 3])
    expect(piece.text()).toContain('With it: 3 to 9 of 100')
  })

  it.each([
    [1000, '0 0 100 10'],
    [10000, '0 0 100 100'],
  ] as const)('shows %i people as so many', (of, viewBox) => {
    const piece = mounted({ with: { from: 8, to: 8 }, of })
    expect(people(piece)).toEqual([of, of, 8, 8])
    expect(piece.get('svg').attributes('viewBox')).toBe(viewBox)
  })

  it('draws nobody where nobody was counted', () => {
    expect(people(mounted({ with: { from: 0, to: 0 } }))).toEqual([100, 100, 0, 0])
  })
})
