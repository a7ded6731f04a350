import { NOTES_LENGTH, type Answers } from './answers'
import { cut, taken } from './own-text'

/** Notes stand as they are typed, spaces at the end included, so that typing goes on undisturbed. */
export function withNotes(answers: Answers, notes: string): Answers {
  return { ...answers, notes: cut(taken(notes), NOTES_LENGTH) }
}
