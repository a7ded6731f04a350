import { describe, expect, it } from 'vitest'
import { noAnswers, type Answers } from '../../src/domain/answers'
import * as question from '../../src/domain/questions'
import { withRating } from '../../src/domain/rate'
import { card, deck } from '../support/decks'

const { aid, answers } = deck('4 ? 2 3', '2 2? 1 1')
const ids = (of: Answers) => of.questions.map(({ id }) => id)
const three = () => ['a', 'b', 'c'].reduce(question.withQuestion, noAnswers)

describe('what to ask', () => {
  it('begins with the open card whose answer is worth most, in the words of the aid', () => {
    const { first, others } = question.suggestedQuestions(aid, answers)
    expect(first).toEqual([
      { id: 'benefit-2-1', title: 'benefit-2-1', text: 'benefit-2-1?' },
      { id: 'risk-2-2', title: 'risk-2-2', text: 'risk-2-2?' },
    ])
    expect(others.map(({ id }) => id)).not.toContain('benefit-2-1')
    expect(others).toHaveLength(aid.cards.length - 2)
  })

  it('goes on with hopes that no study shows, each once', () => {
    const hoped = { ...aid, cards: [card('hope', null, 'benefit', 'none'), ...aid.cards] }
    const suggested = (rating: 3 | 'not-sure') =>
      question.suggestedQuestions(hoped, withRating(answers, 'hope', rating)).first.map(({ id }) => id)
    expect(suggested(3)).toEqual(['benefit-2-1', 'risk-2-2', 'hope'])
    expect(suggested('not-sure')).toEqual(['benefit-2-1', 'risk-2-2', 'hope'])
  })

  it('no longer suggests what was chosen', () => {
    const chosen = ['risk-2-2', 'benefit-1-1'].reduce(question.withQuestion, answers)
    const { first, others } = question.suggestedQuestions(aid, chosen)
    expect([...first, ...others]).toHaveLength(aid.cards.length - 2)
    expect([...first, ...others].map(({ id }) => id)).not.toContain('risk-2-2')
    expect(others.map(({ id }) => id)).not.toContain('benefit-1-1')
  })
})

describe('chosen questions', () => {
  it('are chosen once, kept by the id of their card and said in the words of the aid', () => {
    const chosen = question.withQuestion(question.withQuestion(answers, 'risk-1-1'), 'risk-1-1')
    expect(chosen.questions).toEqual([{ id: 'risk-1-1', text: null }])
    expect(question.chosenQuestions(aid, chosen)).toEqual([
      { id: 'risk-1-1', title: 'risk-1-1', text: 'risk-1-1?' },
    ])
  })

  it('are said in the person’s words once they changed them', () => {
    const chosen = question.withQuestionText(three(), 'b', ' Is it safe? ')
    expect(question.chosenQuestions({ cards: [card('b', null, 'risk')] }, chosen)).toEqual([
      { id: 'b', title: 'b', text: 'Is it safe?' },
    ])
    expect(question.withQuestionText(chosen, 'b', '  ')).toBe(chosen)
  })

  it('survive a card that left the aid if they are in the person’s words, and come back with it if not', () => {
    const chosen = question.withQuestionText(three(), 'b', 'Is it safe?')
    expect(question.chosenQuestions({ cards: [] }, chosen).map(({ id }) => id)).toEqual(['b'])
    expect(
      question.chosenQuestions({ cards: [card('a', null, 'risk')] }, chosen).map(({ id }) => id),
    ).toEqual(['a', 'b'])
  })

  it('can be the person’s own, under an id that no other has', () => {
    const own = ['Can I drive?', 'Who pays?'].reduce(question.withOwnQuestion, three())
    expect(ids(own)).toEqual(['a', 'b', 'c', 'own-question-1', 'own-question-2'])
    expect(question.chosenQuestions({ cards: [] }, own)[0]).toEqual({
      id: 'own-question-1',
      title: null,
      text: 'Can I drive?',
    })
    const left = question.withoutQuestion(own, 'own-question-1')
    expect(ids(question.withOwnQuestion(left, 'More'))).toEqual([
      'a',
      'b',
      'c',
      'own-question-2',
      'own-question-3',
    ])
    expect(question.withOwnQuestion(own, ' \n ')).toBe(own)
  })

  it('are cut at 200 characters and stop at twenty', () => {
    expect(question.withOwnQuestion(noAnswers, 'a'.repeat(300)).questions[0]?.text).toHaveLength(200)
    const many = Array.from({ length: question.QUESTION_LIMIT + 1 }, (_, place) => `card-${place}`)
    expect(many.reduce(question.withQuestion, noAnswers).questions).toHaveLength(question.QUESTION_LIMIT)
  })

  it.each([
    ['c', 'a', 'c a b'],
    ['a', 'c', 'b c a'],
    ['b', 'a', 'b a c'],
    ['a', 'a', 'a b c'],
    ['a', 'gone', 'a b c'],
    ['gone', 'a', 'a b c'],
  ])('stand in the person’s order: %s moved to the place of %s', (id, place, order) => {
    expect(ids(question.withQuestionMoved(three(), id, place)).join(' ')).toBe(order)
  })

  it('can be taken out again', () => {
    expect(ids(question.withoutQuestion(three(), 'b'))).toEqual(['a', 'c'])
  })
})
