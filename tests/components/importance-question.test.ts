import { describe, expect, it } from 'vitest'
import ImportanceQuestion from '../../src/components/ImportanceQuestion.vue'
import { mountPiece } from '../support/mount'

const props = { card: 'bruise', title: 'A bruise', question: 'How much does this matter?', rating: undefined }

describe('the importance question', () => {
  it('is a group with a question, five levels and "I am not sure"', () => {
    const piece = mountPiece(ImportanceQuestion, { props })
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
    const piece = mountPiece(ImportanceQuestion, { props })
    expect(piece.findAll('input:checked')).toEqual([])
    expect(piece.find('button').exists()).toBe(false)
  })

  it('tells a zero from no answer', () => {
    const piece = mountPiece(ImportanceQuestion, { props: { ...props, rating: 0 } })
    expect(piece.get('input:checked').element.closest('label')?.textContent).toContain('Does not matter')
  })

  it.each([
    [0, 0],
    [4, 4],
    [5, 'not-sure'],
  ])('says the level that was tapped (%s → %s)', async (place, rating) => {
    const piece = mountPiece(ImportanceQuestion, { props })
    await piece.findAll('input')[place]?.setValue()
    expect(piece.emitted('rate')).toEqual([[rating]])
  })

  it('keeps the focus at the question when an answer is taken back', async () => {
    const piece = mountPiece(ImportanceQuestion, { props: { ...props, rating: 3 } })
    await piece.get('button').trigger('click')
    expect(piece.emitted('rate')).toEqual([[null]])
    expect(document.activeElement).toBe(piece.get('input').element)
  })
})
