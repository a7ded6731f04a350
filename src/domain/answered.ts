import type { Answers } from './answers'

/** True where a person has said anything at all. */
export function isAnswered(answers: Answers): boolean {
  return Object.values(answers).some((part) => part !== null && Object.keys(part).length > 0)
}
