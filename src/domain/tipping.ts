import type { Side } from './aid'
import { IMPORTANCE_LEVELS, TOP_IMPORTANCE, type Importance } from './answers'
import type { WeighedTheme } from './themes'
import { pointing, type Weighing } from './weigh'

/** What one theme alone would have to weigh to tip the sums of the known weights. */
export interface TippingPoint {
  readonly theme: string
  readonly side: Side
  readonly weight: Importance
  /** The level at which the two sides would be even; null if no level does it. */
  readonly even: Importance | null
  /** The first level at which the other side would be the heavier one; null if no level does it. */
  readonly turns: Importance | null
}

/**
 * A tipping point for each theme with a known weight, in deck order: a one-way sensitivity analysis of the weights.
 *
 * Reference: Triantaphyllou E, Sánchez A. A sensitivity analysis approach for some deterministic multi-criteria
 * decision-making methods. Decision Sciences. 1997;28(1):151–194.
 */
export function tippingPoints({ themes, benefits, risks }: Pick<Weighing, 'themes' | 'benefits' | 'risks'>) {
  return themes.flatMap((theme) =>
    theme.weight === null ? [] : [tippingPoint(theme, theme.weight, benefits - risks)],
  )
}

function tippingPoint({ id, side }: WeighedTheme, weight: Importance, difference: number): TippingPoint {
  // What the theme gains on its own side it takes from the lead of the other one.
  const lead = side === 'benefit' ? difference : -difference
  const even = weight - lead
  return {
    theme: id,
    side,
    weight,
    even: asLevel(even),
    turns: lead === 0 ? null : asLevel(even - Math.sign(lead)),
  }
}

function asLevel(weight: number): Importance | null {
  return IMPORTANCE_LEVELS.find((level) => level === weight) ?? null
}

/**
 * What a single change would do. `even`: the sides are even now, so any change tips them; `theme`: the one that is
 * named; `open`: no change of a rating would, an answer to something not rated yet might; `none`: nothing would.
 * All ratings that could make it even are the same number of steps away from doing so: the named one is the first
 * theme that is still open, where the mind is least made up, or else the first in deck order.
 */
export type Tipping =
  | { readonly by: 'even' | 'open' | 'none' }
  | { readonly by: 'theme'; readonly point: TippingPoint & { readonly even: Importance } }

/** Null where there is not enough to go on: then there is nothing to tip. */
export function tipping(weighing: Weighing): Tipping | null {
  const { themes, benefits, risks } = weighing
  if (pointing(weighing) === 'not-enough') return null
  if (benefits === risks) return { by: 'even' }
  const open = new Set(themes.flatMap((theme) => (theme.open ? [theme.id] : [])))
  const points = tippingPoints(weighing).flatMap((point) =>
    point.even === null ? [] : [{ ...point, even: point.even }],
  )
  const point = points.find(({ theme }) => open.has(theme)) ?? points[0]
  if (point !== undefined) return { by: 'theme', point }

  const lighter = benefits < risks ? 'benefit' : 'risk'
  const unrated = themes.some(({ side, weight }) => side === lighter && weight === null)
  return { by: unrated && Math.abs(benefits - risks) <= TOP_IMPORTANCE ? 'open' : 'none' }
}
