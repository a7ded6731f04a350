import type { Answers, SafetyAnswer } from './answers'
import { without } from './entries'

/** An answer of null takes it back. */
export function withSafetyAnswer(answers: Answers, item: string, answer: SafetyAnswer | null): Answers {
  const safety = answer === null ? without(answers.safety, item) : { ...answers.safety, [item]: answer }
  return { ...answers, safety }
}
