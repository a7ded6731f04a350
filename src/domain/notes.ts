import { NOTES_LENGTH, type Answers } from './answers'

/** Notes stand as they are typed, spaces at the end included, so that typing goes on undisturbed. */
export function withNotes(answers: Answers, notes: string): Answers {
  return { ...answers, notes: notes.slice(0, NOTES_LENGTH) }
}
