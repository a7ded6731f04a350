import { describe, expect, it } from 'vitest'
import TermText from '../../src/components/TermText.vue'
import { mountPiece } from '../support/mount'

const text = 'Next to sham, brew it.'
const terms = [
  { from: 8, to: 12, term: 'Sham', meaning: 'Pretend.' },
  { from: 14, to: 18, term: 'Brew', meaning: 'Let it stand.' },
]

describe('a text with terms', () => {
  it('reads as it was written, and each term is a button that opens its explanation', () => {
    const piece = mountPiece(TermText, { props: { id: 'here', text, terms } })
    for (const [place, button] of piece.findAll('button').entries()) {
      const meaning = piece.get(`[id="${button.attributes('popovertarget')}"]`)
      expect(meaning.attributes()).toHaveProperty('popover')
      expect(meaning.text()).toBe(`${terms[place]?.term}. ${terms[place]?.meaning}`)
    }
    piece.findAll('.meaning').forEach((meaning) => meaning.element.remove())
    expect(piece.findAll('button').map((button) => button.text())).toEqual(['sham', 'brew'])
    expect(piece.text()).toBe(text)
  })

  it('is plain text where it has none', () => {
    const piece = mountPiece(TermText, { props: { id: 'here', text } })
    expect(piece.html()).toBe(`<span>${text}</span>`)
  })
})
