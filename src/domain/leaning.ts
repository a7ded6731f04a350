import type { Answers } from './answers'
import { pointing, type Weighing } from './weigh'

/**
 * Where a person leans, in seven steps: 3 strongly towards having the treatment, 0 not leaning, −3 strongly
 * towards going on without it. Their order is that of the question.
 */
export const LEANINGS = [3, 2, 1, 0, -1, -2, -3] as const
export type Leaning = (typeof LEANINGS)[number]

/** A leaning of null takes the answer back. */
export function withLeaning(answers: Answers, leaning: Leaning | null): Answers {
  return { ...answers, leaning }
}

/**
 * The leaning given before the result (gut) against the result (head): they agree, they differ, or one of them,
 * or both, are undecided while the other points somewhere.
 */
export type HeadAndGut = 'agree' | 'differ' | 'gut-undecided' | 'head-undecided' | 'both-undecided'

/** Null where one of the two is missing: no leaning given, or not enough to go on. */
export function compareHeadAndGut(leaning: Leaning | null, weighing: Weighing): HeadAndGut | null {
  const head = pointing(weighing)
  if (leaning === null || head === 'not-enough') return null
  if (leaning === 0) return head === 'close' ? 'both-undecided' : 'gut-undecided'
  if (head === 'close') return 'head-undecided'
  return (leaning > 0 ? 'benefit' : 'risk') === head ? 'agree' : 'differ'
}
