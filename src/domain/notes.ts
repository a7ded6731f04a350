import type { Answers } from './answers'
import { NOTES_LENGTH, cut, taken } from './own-text'

/**
 * Notes stand as they are typed, spaces at the end included, so that typing goes on undisturbed. What is typed where there
 * is no room left changes nothing, and is not kept anew.
 */
export function withNotes(answers: Answers, notes: string): Answers {
  const fitted = cut(taken(notes), NOTES_LENGTH)
  return fitted === answers.notes ? answers : { ...answers, notes: fitted }
}
