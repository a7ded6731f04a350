import { describe, expect, it } from 'vitest'
import ChoiceQuestion from '../../src/components/ChoiceQuestion.vue'
import { importanceAnswers } from '../../src/composables/importance-answers'
import { mountPiece } from '../support/mount'
import { words } from '../support/words'

const props = {
  name: 'importance-bruise',
  question: 'How much does this matter?',
  about: 'A bruise',
  answers: importanceAnswers(words.say),
  chosen: undefined,
}

describe('a question with one answer, such as how much a card matters', () => {
  it('is a group with a question, five levels and "I am not sure"', () => {
    const piece = mountPiece(ChoiceQuestion, { props })
    expect(piece.get('legend').text()).toBe('How much does this matter?')
    expect(piece.findAll('label').map((label) => label.text())).toEqual([
      'Does not matter to me',
      'Matters a little',
      'Matters',
      'Matters a lot',
      'Matters most',
      'I am not sure',
    ])
  })

  it('has nothing preselected, and then nothing to take back', () => {
    const piece = mountPiece(ChoiceQuestion, { props })
    expect(piece.findAll('input:checked')).toEqual([])
    expect(piece.find('button').exists()).toBe(false)
  })

  it('tells a zero from no answer', () => {
    const piece = mountPiece(ChoiceQuestion, { props: { ...props, chosen: 0 } })
    expect(piece.get('input:checked').element.closest('label')?.textContent).toContain('Does not matter')
  })

  it.each([
    [0, 0],
    [4, 4],
    [5, 'not-sure'],
  ])('says the level that was tapped (%s → %s)', async (place, rating) => {
    const piece = mountPiece(ChoiceQuestion, { props })
    await piece.findAll('input')[place]?.setValue()
    expect(piece.emitted('choose')).toEqual([[rating]])
  })

  it('keeps the focus at the question when an answer is taken back', async () => {
    const piece = mountPiece(ChoiceQuestion, { props: { ...props, chosen: 3 } })
    await piece.get('button').trigger('click')
    expect(piece.emitted('choose')).toEqual([[null]])
    expect(document.activeElement).toBe(piece.get('input').element)
  })
})
