import type { Answers } from './answers'
import { without } from './entries'

/** `do-not`: do not have it; `ask-first`: ask a doctor first; `tell`: tell the therapist. Never a weight. */
export const SAFETY_LEVELS = ['do-not', 'ask-first', 'tell'] as const
export type SafetyLevel = (typeof SAFETY_LEVELS)[number]

export const SAFETY_ANSWERS = ['yes', 'no', 'not-sure'] as const
export type SafetyAnswer = (typeof SAFETY_ANSWERS)[number]

/** An answer of null takes it back. */
export function withSafetyAnswer(answers: Answers, item: string, answer: SafetyAnswer | null): Answers {
  const safety = answer === null ? without(answers.safety, item) : { ...answers.safety, [item]: answer }
  return { ...answers, safety }
}
