import { describe, expect, it } from 'vitest'
import { usesTerm, withEasyTerms } from '../../src/authoring/glossary'

const term = { term: 'Sore spot (trigger point)' }

describe('a term of the glossary', () => {
  it.each([
    ['Press on the sore spot.', true],
    ['Sore spots let go.', true],
    ['A TRIGGER POINT is tight.', true],
    ['The skin is sore.', false],
    ['An eyesore spot.', false],
  ])('in "%s": %s', (text, used) => {
    expect(usesTerm(text, term)).toBe(used)
  })

  it('is an easy word for the grade, in each of its forms', () => {
    expect(withEasyTerms('Sore spots, or trigger points, hurt.', [term])).toBe('it, or it, hurt.')
  })

  it('may hold what has a meaning in a pattern', () => {
    expect(usesTerm('It costs $5+.', { term: '$5+' })).toBe(true)
  })
})
