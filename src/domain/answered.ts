import { noAnswers, type Answers } from './answers'

const PARTS = Object.keys(noAnswers) as (keyof Answers)[]

/** True where a person has said anything at all. */
export function isAnswered(answers: Answers): boolean {
  return PARTS.some((part) => JSON.stringify(answers[part]) !== JSON.stringify(noAnswers[part]))
}
