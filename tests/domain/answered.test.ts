import { expect, it } from 'vitest'
import { isAnswered } from '../../src/domain/answered'
import { noAnswers, type Answers } from '../../src/domain/answers'

it('nothing is said where nothing was answered', () => {
  expect(isAnswered(noAnswers)).toBe(false)
})

it.each<{ said: Partial<Answers> }>([
  { said: { ratings: { warmth: 0 } } },
  { said: { ownReasons: [{ id: 'own-1', side: 'risk', text: 'I faint' }] } },
  { said: { dealBreakers: ['warmth'] } },
  { said: { safety: { milk: 'no' } } },
  { said: { leaning: 0 } },
  { said: { sure: { sure: 'no' } } },
  { said: { understood: { shirts: 'few' } } },
  { said: { questions: [{ id: 'warmth', text: null }] } },
  { said: { topOrder: [] } },
  { said: { notes: 'x' } },
])('something is said with $said', ({ said }) => {
  expect(isAnswered({ ...noAnswers, ...said })).toBe(true)
})
