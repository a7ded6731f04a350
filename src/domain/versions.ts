import type { Weighing } from './weigh'

export const VERSIONS = 100

/** Of a hundred slightly different versions of the answers, how many come out which way; whole, and 100 in all. */
export type Versions = Weighing['probability']

/**
 * Shares as counts of a hundred: each side rounded, the even ones the rest, so that they add up and mirrored answers
 * have mirrored counts. What is not quite certain never becomes all: 99.6 of 100 is 99, and one goes to what else is
 * likeliest. Null where there is not enough to go on.
 */
export function hundredVersions({ probability, result }: Weighing): Versions | null {
  if (result === 'not-enough') return null
  const benefits = rounded(probability.benefits)
  const risks = rounded(probability.risks)
  if (benefits < VERSIONS && risks < VERSIONS) return { benefits, equal: VERSIONS - benefits - risks, risks }

  const [heavier, lighter] =
    benefits > risks ? (['benefits', 'risks'] as const) : (['risks', 'benefits'] as const)
  const all = { benefits, equal: 0, risks }
  if (probability[heavier] > 1 - ROUNDING) return all
  const second = probability[lighter] > probability.equal ? lighter : 'equal'
  return { ...all, [heavier]: VERSIONS - 1, [second]: 1 }
}

/** Above the error of floating-point sums, far below what a count of a hundred shows. */
const ROUNDING = 1e-9

/** Halves go down: two sides that are rounded up never make more than all. */
function rounded(share: number): number {
  return Math.max(0, Math.ceil(share * VERSIONS - 0.5))
}
