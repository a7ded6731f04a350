import type { Answers } from './answers'
import { without } from './entries'

/**
 * The four questions of the SURE test: Sure of myself, Understand information, Risk-benefit ratio, Encouragement.
 *
 * Reference: Légaré F, Kearing S, Clay K, et al. Are you SURE? Assessing patient decisional conflict with a
 * 4-item screening test. Can Fam Physician. 2010;56(8):e308–14.
 */
export const SURE_ITEMS = ['sure', 'understand', 'risk-benefit', 'encouragement'] as const
export type SureItem = (typeof SURE_ITEMS)[number]

export const SURE_ANSWERS = ['yes', 'no'] as const
export type SureAnswer = (typeof SURE_ANSWERS)[number]

/** An answer of null takes it back. */
export function withSureAnswer(answers: Answers, item: SureItem, answer: SureAnswer | null): Answers {
  const sure = answer === null ? without(answers.sure, item) : { ...answers.sure, [item]: answer }
  return { ...answers, sure }
}

export interface SureScreen {
  /** Any "no" (a sum of 3 or less of 4) means decisional conflict: something to talk about. */
  readonly conflict: boolean
  readonly noTo: readonly SureItem[]
}

/** Null until all four are answered, unless a "no" has settled it already. */
export function screenSure({ sure }: Pick<Answers, 'sure'>): SureScreen | null {
  const noTo = SURE_ITEMS.filter((item) => sure[item] === 'no')
  const complete = SURE_ITEMS.every((item) => sure[item] !== undefined)
  return noTo.length === 0 && !complete ? null : { conflict: noTo.length > 0, noTo }
}
