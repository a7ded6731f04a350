import { describe, expect, it } from 'vitest'
import { noAnswers } from '../../src/domain/answers'
import { NOTES_LENGTH } from '../../src/domain/own-text'
import { withNotes } from '../../src/domain/notes'

describe('notes', () => {
  const full = withNotes(noAnswers, 'n'.repeat(NOTES_LENGTH))

  it('are kept as they are typed', () => {
    expect(withNotes(full, 'ask about driving ').notes).toBe('ask about driving ')
  })

  it('are the same answers as before where what is typed has no room', () => {
    expect(withNotes(full, `${full.notes}and more`)).toBe(full)
  })
})
