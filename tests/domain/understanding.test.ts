import { describe, expect, it } from 'vitest'
import { noAnswers } from '../../src/domain/answers'
import { stillUnclear, withUnderstanding } from '../../src/domain/understanding'

const question = (id: string) => ({
  id,
  question: `${id}?`,
  answers: ['yes', 'no'].map((answer) => ({ id: answer, text: answer })),
  right: 'yes',
  card: null,
})
const aid = { understanding: [question('a'), question('b'), question('c')] }

describe('what a person took from an aid', () => {
  it('is unclear where the last answer was not the right one', () => {
    const said = withUnderstanding(withUnderstanding(noAnswers, 'b', 'no'), 'a', 'yes')
    expect(stillUnclear(aid, said).map(({ id }) => id)).toEqual(['b'])
    expect(stillUnclear(aid, withUnderstanding(said, 'b', 'yes'))).toEqual([])
  })

  it('is not unclear where nothing was said, or it was taken back', () => {
    expect(stillUnclear(aid, noAnswers)).toEqual([])
    expect(withUnderstanding(withUnderstanding(noAnswers, 'a', 'no'), 'a', null)).toEqual(noAnswers)
  })

  it('is not unclear by an answer that the aid no longer offers', () => {
    expect(stillUnclear(aid, withUnderstanding(noAnswers, 'a', 'gone'))).toEqual([])
  })
})
