import { describe, expect, it } from 'vitest'
import { fleschKincaidGrade } from '../../src/authoring/readability'

describe('the reading grade', () => {
  it('agrees with a value worked out by hand', () => {
    // 12 words, 2 sentences, 15 syllables: 0.39 × 6 + 11.8 × 1.25 − 15.59 = 1.5
    expect(fleschKincaidGrade('The needle may hurt a bit. It is over in a minute.')).toBe(1.5)
  })

  it('is harder for harder words', () => {
    expect(fleschKincaidGrade('Contraindications necessitate consideration.')).toBeGreaterThan(12)
  })
})
