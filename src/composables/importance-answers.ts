import { RATINGS, type Rating } from '../domain/answers'
import type { Say } from '../words/words'

/** The five levels and "I am not sure", in words. */
export function importanceAnswers(say: Say): { readonly value: Rating; readonly words: string }[] {
  return RATINGS.map((value) => ({ value, words: say(`importance-${value}`) }))
}
