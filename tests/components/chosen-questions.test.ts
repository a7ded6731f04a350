import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import ChosenQuestions from '../../src/components/ChosenQuestions.vue'
import QuestionPicker from '../../src/components/QuestionPicker.vue'
import { QUESTION_LIMIT } from '../../src/domain/questions'
import { mountPiece } from '../support/mount'

const question = (id: string) => ({ id, title: `Card ${id}`, text: `What about ${id}?` })
const questions = ['a', 'b', 'c'].map(question)
const mounted = () => mountPiece(ChosenQuestions, { props: { questions } })
const button = (piece: ReturnType<typeof mounted>, name: string) => piece.get(`[aria-label="${name}"]`)

describe('the questions a person chose', () => {
  it('stand in their order; the first cannot move up, the last not down', () => {
    const piece = mounted()
    expect(piece.findAll('li p').map((line) => line.text())).toEqual([
      'What about a?',
      'What about b?',
      'What about c?',
    ])
    expect(piece.find('[aria-label="Move up: What about a?"]').exists()).toBe(false)
    expect(piece.find('[aria-label="Move down: What about c?"]').exists()).toBe(false)
  })

  it('move by the one whose place they take, and the move is said', async () => {
    const piece = mounted()
    await button(piece, 'Move up: What about c?').trigger('click')
    expect(piece.emitted('move')).toEqual([['c', 'b']])
    expect(piece.get('[role=status]').text()).toBe('Moved to place 2 of 3.')
    await button(piece, 'Move down: What about a?').trigger('click')
    expect(piece.emitted('move')?.[1]).toEqual(['a', 'b'])
  })

  it('keep the focus when they reach an end, where the button is no more', async () => {
    const piece = mounted()
    await button(piece, 'Move up: What about b?').trigger('click')
    await piece.setProps({ questions: ['b', 'a', 'c'].map(question) })
    await nextTick()
    expect(document.activeElement?.textContent).toContain('What about b?')
  })

  it('are put into other words, and taken out', async () => {
    const piece = mounted()
    await button(piece, 'Change the words: What about b?').trigger('click')
    await piece.get('textarea').setValue('Is b safe?')
    await piece.get('form').trigger('submit')
    expect(piece.emitted('reword')).toEqual([['b', 'Is b safe?']])
    await button(piece, 'Remove: What about a?').trigger('click')
    expect(piece.emitted('drop')).toEqual([['a']])
    expect(document.activeElement).toBe(piece.get('h3').element)
  })
})

describe('choosing questions', () => {
  const summary = (chosen: number, first: number) => ({
    open: [],
    chosenQuestions: Array.from({ length: chosen }, (_, place) => question(`chosen-${place}`)),
    suggestedQuestions: {
      first: Array.from({ length: first }, (_, place) => question(`first-${place}`)),
      others: [question('other')],
    },
  })

  it('shows five at once and folds the rest away', () => {
    const piece = mountPiece(QuestionPicker, { props: { summary: summary(0, 7) } })
    const folded = piece.get('details').findAll('input')
    expect(folded).toHaveLength(3)
    expect(piece.findAll('input')).toHaveLength(8)
  })

  it('takes a ticked question and goes on with the next', async () => {
    const piece = mountPiece(QuestionPicker, { props: { summary: summary(0, 3) } })
    const boxes = piece.findAll('input')
    await boxes[0]?.setValue(true)
    expect(piece.emitted('ask')).toEqual([['first-0']])
    expect(document.activeElement).toBe(boxes[1]?.element)
  })

  it('says when no more fit', () => {
    const piece = mountPiece(QuestionPicker, { props: { summary: summary(QUESTION_LIMIT, 3) } })
    expect(piece.text()).toContain('You have chosen 20 questions')
    expect(piece.find('form').exists()).toBe(false)
    expect(piece.find('input').exists()).toBe(false)
  })
})
