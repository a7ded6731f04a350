import { describe, expect, it } from 'vitest'
import { noAnswers, type Answers } from '../../src/domain/answers'
import * as own from '../../src/domain/own-reasons'
import * as change from '../../src/domain/rate'
import { withSafetyAnswer } from '../../src/domain/safety'
import { OWN_REASON_LIMIT } from '../../src/domain/own-text'

const reasons = (count: number): Answers =>
  Array.from({ length: count }).reduce<Answers>(
    (answers) => own.withOwnReason(answers, 'risk', 'a reason'),
    noAnswers,
  )

describe('ratings', () => {
  it('taken back leave no entry behind', () => {
    expect(change.withRating(change.withRating(noAnswers, 'a', 0), 'a', null)).toEqual(noAnswers)
  })

  it('leave the answers they came from alone', () => {
    change.withRating(noAnswers, 'a', 3)
    expect(noAnswers.ratings).toEqual({})
  })
})

describe('own reasons', () => {
  it('never take an id that another one has', () => {
    const [first] = reasons(3).ownReasons
    const left = own.withoutReason(reasons(3), first?.id ?? '')
    const ids = own.withOwnReason(left, 'benefit', 'more').ownReasons.map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })

  it('are trimmed; blank ones are not taken', () => {
    expect(own.withOwnReason(noAnswers, 'risk', ' x ').ownReasons[0]?.text).toBe('x')
    expect(own.withOwnReason(noAnswers, 'risk', '  \n ')).toBe(noAnswers)
  })

  it('are cut at 200 characters without halving one', () => {
    const text = own.withOwnReason(noAnswers, 'risk', `${'a'.repeat(199)}😀`).ownReasons[0]?.text
    expect(text).toBe('a'.repeat(199))
  })

  it('stop at twenty', () => {
    expect(reasons(OWN_REASON_LIMIT + 1).ownReasons).toHaveLength(OWN_REASON_LIMIT)
  })

  it('keep their words when the new ones are blank', () => {
    const one = reasons(1)
    expect(own.withReasonText(one, 'own-1', ' ')).toBe(one)
    expect(own.withReasonText(one, 'own-1', 'better').ownReasons[0]?.text).toBe('better')
  })

  it('leave what matters most with all that was said of them', () => {
    const ordered = (topOrder: Answers['topOrder']) =>
      own.withoutReason({ ...reasons(2), topOrder }, 'own-1').topOrder
    expect(ordered(['own-1', 'pain'])).toEqual(['pain'])
    expect(ordered(['pain'])).toEqual(['pain'])
    expect(ordered(['own-1'])).toBeNull()
    expect(ordered([])).toEqual([])
    expect(ordered(null)).toBeNull()
  })

  it('are reworded one at a time', () => {
    const texts = own.withReasonText(reasons(2), 'own-2', 'better').ownReasons.map(({ text }) => text)
    expect(texts).toEqual(['a reason', 'better'])
  })

  it('keep a character of two code units where nothing is cut', () => {
    expect(own.withOwnReason(noAnswers, 'risk', 'so 😀 so').ownReasons[0]?.text).toBe('so 😀 so')
  })

  it('take their rating and their mark with them', () => {
    const rated = change.withDealBreaker(change.withRating(reasons(1), 'own-1', 4), 'own-1', true)
    expect(own.withoutReason(rated, 'own-1')).toEqual(noAnswers)
  })
})

describe('deal-breakers', () => {
  it('are marked once and unmarked', () => {
    const twice = change.withDealBreaker(change.withDealBreaker(noAnswers, 'a', true), 'a', true)
    expect(twice.dealBreakers).toEqual(['a'])
    expect(change.withDealBreaker(twice, 'a', false).dealBreakers).toEqual([])
    expect(change.withDealBreaker(twice, 'b', true).dealBreakers).toEqual(['a', 'b'])
    expect(change.withDealBreaker(twice, 'b', false).dealBreakers).toEqual(['a'])
  })
})

describe('safety answers', () => {
  it('are given and taken back', () => {
    const given = withSafetyAnswer(noAnswers, 'fear', 'not-sure')
    expect(given.safety).toEqual({ fear: 'not-sure' })
    expect(withSafetyAnswer(given, 'fear', null)).toEqual(noAnswers)
  })
})
