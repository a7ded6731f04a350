import type { Aid, Side } from './aid'
import type { Answers } from './answers'
import { sumDistribution, type Distribution } from './distribution'
import { weighedThemes, type WeighedTheme } from './themes'

/** From here up, the same side in this share of all versions, answers are said to lean; below, they are close. */
export const LEANS_FROM = 0.75
export const LEANS_CLEARLY_FROM = 0.95

export type Result = 'not-enough' | 'close' | 'leans' | 'leans-clearly'

export interface Weighing {
  readonly themes: readonly WeighedTheme[]
  /** Sums of the known weights of each side, 0 or more. */
  readonly benefits: number
  readonly risks: number
  /** Exact shares of the slightly different versions of the answers; they add to 1. */
  readonly probability: { readonly benefits: number; readonly equal: number; readonly risks: number }
  readonly result: Result
  /** The heavier side; null if the sums are equal or there is not enough to go on. */
  readonly towards: Side | null
  /** Why there is not enough to go on; null if there is. */
  readonly reason: 'nothing-matters' | 'too-few-known' | 'empty-side' | null
  /** The share of versions that come out as the sums do: the same side, or even. */
  readonly settled: number
}

/**
 * Weighs a person's answers: a weighted additive value model over themes, with the ratings as swing
 * weights (each is asked with the chance beside it), and an exact account of how settled the outcome is
 * when every rating is uncertain by one step.
 *
 * Reference: Keeney RL, Raiffa H. Decisions with Multiple Objectives. Wiley, 1976.
 *
 * With no counted theme and no own reason on a side there is nothing to weigh against: `not-enough`, `empty-side`.
 */
export function weigh(aid: Pick<Aid, 'themes' | 'cards'>, answers: Answers): Weighing {
  const themes = weighedThemes(aid, answers)
  const [benefitThemes, riskThemes] = bySide(themes)
  const benefits = knownSum(benefitThemes)
  const risks = knownSum(riskThemes)
  const probability = probabilityOf(themes)

  const reason = notEnough(benefitThemes, riskThemes, benefits + risks)
  const heavier = heavierSide(benefits, risks)
  const settled =
    heavier === null ? probability.equal : heavier === 'benefit' ? probability.benefits : probability.risks
  const result = reason === null ? resultOf(heavier, settled) : 'not-enough'
  return {
    themes,
    benefits,
    risks,
    probability,
    result,
    towards: reason === null ? heavier : null,
    reason,
    settled,
  }
}

/** In which share of all slightly different versions of these themes which side is heavier. */
export function probabilityOf(themes: readonly WeighedTheme[]): Weighing['probability'] {
  const [benefits, risks] = bySide(themes)
  return compare(sumDistribution(benefits), sumDistribution(risks))
}

/** The side that the answers lean to, `close` where they lean to neither, `not-enough` where nobody can tell. */
export type Pointing = Side | 'close' | 'not-enough'

export function pointing({ result, towards }: Pick<Weighing, 'result' | 'towards'>): Pointing {
  if (result === 'not-enough' || result === 'close') return result
  return towards ?? 'close'
}

function bySide(themes: readonly WeighedTheme[]) {
  const on = (side: Side) => themes.filter((theme) => theme.side === side)
  return [on('benefit'), on('risk')] as const
}

function knownSum(themes: readonly WeighedTheme[]): number {
  return themes.reduce((sum, theme) => sum + (theme.weight ?? 0), 0)
}

/** P(benefits > risks), P(equal), P(benefits < risks), walking up both distributions once. */
function compare(benefits: Distribution, risks: Distribution): Weighing['probability'] {
  let [more, equal, less] = [0, 0, 0]
  let lighterRisks = 0
  let lighterBenefits = 0
  for (let weight = 0; weight < Math.max(benefits.length, risks.length); weight += 1) {
    const benefit = benefits[weight] ?? 0
    const risk = risks[weight] ?? 0
    more += benefit * lighterRisks
    equal += benefit * risk
    less += risk * lighterBenefits
    lighterRisks += risk
    lighterBenefits += benefit
  }
  return { benefits: more, equal, risks: less }
}

function notEnough(
  benefits: readonly WeighedTheme[],
  risks: readonly WeighedTheme[],
  sum: number,
): Weighing['reason'] {
  const tooFew = (themes: readonly WeighedTheme[]) =>
    themes.filter((theme) => theme.weight !== null).length < themes.length / 2
  if (benefits.length === 0 || risks.length === 0) return 'empty-side'
  if (tooFew(benefits) || tooFew(risks)) return 'too-few-known'
  return sum === 0 ? 'nothing-matters' : null
}

function heavierSide(benefits: number, risks: number): Side | null {
  if (benefits === risks) return null
  return benefits > risks ? 'benefit' : 'risk'
}

function resultOf(heavier: Side | null, settled: number): Result {
  // Sums of floating-point thirds fall short of a threshold by less than this.
  const reaches = (share: number) => settled >= share - 1e-12
  if (heavier === null || !reaches(LEANS_FROM)) return 'close'
  return reaches(LEANS_CLEARLY_FROM) ? 'leans-clearly' : 'leans'
}
