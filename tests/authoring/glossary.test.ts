import { describe, expect, it } from 'vitest'
import { markTerms, usesTerm, withEasyTerms } from '../../src/authoring/glossary'

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

describe('marking terms', () => {
  const spot = { term: 'Sore spot (trigger point)', meaning: 'A tight place.' }
  const sham = { term: 'Sham', meaning: 'Pretend.' }
  const marked = (texts: Record<string, string>) =>
    Object.entries(markTerms(texts, [spot, sham])).map(([name, terms]) => [
      name,
      terms?.map(({ from, to }) => texts[name]?.slice(from, to)),
    ])

  it('marks a term once, in the first text that uses it, in whichever form comes first there', () => {
    expect(
      marked({ first: 'No term.', second: 'A trigger point, or sore spot.', third: 'A sore spot.' }),
    ).toEqual([['second', ['trigger point']]])
  })

  it('marks terms of one text in the order in which they stand there', () => {
    expect(marked({ only: 'Sham needles in sore spots.' })).toEqual([['only', ['Sham', 'sore spots']]])
  })

  it('does not mark part of a word', () => {
    expect(marked({ only: 'An eyesore spot.' })).toEqual([])
  })
})
