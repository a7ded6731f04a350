import type { Aid, UnderstandingQuestion } from './aid'
import type { Answers } from './answers'
import { without } from './entries'

/** An answer of null takes it back. */
export function withUnderstanding(answers: Answers, question: string, answer: string | null): Answers {
  const rest = without(answers.understood, question)
  return { ...answers, understood: answer === null ? rest : { ...rest, [question]: answer } }
}

/**
 * Questions whose last answer was not the right one, in their order: what is still unclear. One that was skipped is
 * not: nobody is marked for it.
 */
export function stillUnclear(
  aid: Pick<Aid, 'understanding'>,
  { understood }: Pick<Answers, 'understood'>,
): readonly UnderstandingQuestion[] {
  return aid.understanding.filter(({ id, answers, right }) => {
    const said = understood[id]
    return said !== right && answers.some((answer) => answer.id === said)
  })
}
