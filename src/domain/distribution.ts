import { IMPORTANCE_LEVELS, TOP_IMPORTANCE, type Importance } from './answers'
import type { WeighedTheme } from './themes'

/** Probabilities by weight: the index is the weight, the values are 0…1 and add to 1. */
export type Distribution = readonly number[]

const NO_WEIGHT: Distribution = [1]

/** Nothing is known of it, so each level is as likely as any other. */
const UNKNOWN: Distribution = IMPORTANCE_LEVELS.map(() => 1 / IMPORTANCE_LEVELS.length)

/**
 * What a theme may weigh. On another day a person might rate it a step lower or higher, so a known weight w is
 * w−1, w or w+1 with a third each, held inside 0…4. An open theme also has an unknown part, and weighs the greater
 * of the two, as the theme will once the open card is rated.
 */
export function themeDistribution({ weight, open }: Pick<WeighedTheme, 'weight' | 'open'>): Distribution {
  if (weight === null) return UNKNOWN
  return open ? greaterOf(byOneStep(weight), UNKNOWN) : byOneStep(weight)
}

/** The weight of a whole side: themes are taken to be independent, so their distributions convolve. */
export function sumDistribution(themes: readonly Pick<WeighedTheme, 'weight' | 'open'>[]): Distribution {
  return themes.reduce((sum, theme) => convolve(sum, themeDistribution(theme)), NO_WEIGHT)
}

/** The distribution of the sum of two independent weights. */
export function convolve(one: Distribution, other: Distribution): Distribution {
  const sum = new Array<number>(one.length + other.length - 1).fill(0)
  one.forEach((p, weight) => {
    other.forEach((q, more) => {
      sum[weight + more] = (sum[weight + more] ?? 0) + p * q
    })
  })
  return sum
}

function byOneStep(weight: Importance): Distribution {
  const versions = [weight - 1, weight, weight + 1].map((level) =>
    Math.min(Math.max(level, 0), TOP_IMPORTANCE),
  )
  return IMPORTANCE_LEVELS.map(
    (level) => versions.filter((version) => version === level).length / versions.length,
  )
}

/** P(max = w) = P(both ≤ w) − P(both ≤ w − 1). */
function greaterOf(one: Distribution, other: Distribution): Distribution {
  const atMost = (of: Distribution, weight: number) => of.slice(0, weight + 1).reduce((sum, p) => sum + p, 0)
  const bothAtMost = (weight: number) => atMost(one, weight) * atMost(other, weight)
  return IMPORTANCE_LEVELS.map((weight) => bothAtMost(weight) - bothAtMost(weight - 1))
}
