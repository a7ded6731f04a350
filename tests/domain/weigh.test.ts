import { describe, expect, it } from 'vitest'
import { withOwnReason } from '../../src/domain/own-reasons'
import { withRating } from '../../src/domain/rate'
import { weigh } from '../../src/domain/weigh'
import { card, deck, deckOf } from '../support/decks'

describe('weighing agrees with figures worked out independently', () => {
  it.each([
    ['4 3 2 3', '2 1 2 3', 12, 8, 0.923792, 0.048011, 0.028197, 'leans'],
    ['2 2 2 2', '2 2 2 2', 8, 8, 0.415638, 0.168724, 0.415638, 'close'],
    ['4 4 4 4', '1 0 1 0', 16, 2, 1, 0, 0, 'leans-clearly'],
    ['4 ? 2 3', '2 2? 1 1', 9, 6, 0.915226, 0.048285, 0.036488, 'leans'],
    ['? ? 3 ?', '1 2 2 2', 3, 7, 0.684444, 0.104691, 0.210864, 'not-enough'],
    ['0 0 0 0', '0 0 0 0', 0, 0, 0.353605, 0.292791, 0.353605, 'not-enough'],
    ['1 1', '4', 2, 4, 0.037037, 0.148148, 0.814815, 'leans'],
    ['4 2 2 2', '2 2 2 2', 10, 8, 0.698674, 0.135498, 0.165828, 'close'],
    ['3 3 2 3', '2 1 2 1', 11, 6, 0.976071, 0.017071, 0.006859, 'leans-clearly'],
    ['4 3 2', '1 1? 2 ?', 9, 4, 0.636763, 0.134211, 0.229026, 'close'],
  ])('benefits %s, risks %s', (benefits, risks, benefitSum, riskSum, more, equal, less, result) => {
    const { aid, answers } = deck(benefits, risks)
    const weighing = weigh(aid, answers)
    expect([weighing.benefits, weighing.risks]).toEqual([benefitSum, riskSum])
    expect(weighing.probability.benefits).toBeCloseTo(more, 6)
    expect(weighing.probability.equal).toBeCloseTo(equal, 6)
    expect(weighing.probability.risks).toBeCloseTo(less, 6)
    expect(weighing.result).toBe(result)
  })
})

describe('the result', () => {
  const result = ({ aid, answers }: ReturnType<typeof deck>) => weigh(aid, answers)

  it('names the heavier side and how settled it is', () => {
    const weighing = result(deck('1 1', '4'))
    expect(weighing.towards).toBe('risk')
    expect(weighing.settled).toBe(weighing.probability.risks)
  })

  it('is close, without a side, where the sums are even', () => {
    const even = result(deck('2 1', '3'))
    expect(even).toMatchObject({ result: 'close', towards: null, reason: null })
    expect(even.settled).toBe(even.probability.equal)
  })

  it('tells too few answers from answers that nothing matters', () => {
    expect(result(deck('? ? 3 ?', '1 2')).reason).toBe('too-few-known')
    expect(result(deck('0 0', '0 0')).reason).toBe('nothing-matters')
  })

  it('is not enough where a side has no theme at all', () => {
    expect(result(deckOf({ benefit: [[4]], risk: [] }))).toMatchObject({
      result: 'not-enough',
      reason: 'empty-side',
    })
  })

  it('is not enough where a third of a side is known', () => {
    expect(result(deck('4 ? ?', '1 2')).reason).toBe('too-few-known')
  })

  it('is enough where just half of each side is known', () => {
    expect(result(deck('4 ?', '1 ?')).result).not.toBe('not-enough')
  })
})

describe('what enters the weighing', () => {
  it('is the highest rating of a theme, once', () => {
    const { aid, answers } = deckOf({ benefit: [[1, 3, 2]], risk: [[0]] })
    expect(weigh(aid, answers).benefits).toBe(3)
  })

  it('is not a card that no study shows, whatever its rating', () => {
    const { aid, answers } = deck('2 2', '2 1')
    const hoped = {
      ...aid,
      cards: [
        ...aid.cards,
        card('hope', null, 'benefit', 'none'),
        card('in', 'benefit-1', 'benefit', 'none'),
      ],
    }
    const rated = withRating(withRating(answers, 'hope', 4), 'in', 4)
    expect(weigh(hoped, rated)).toEqual(weigh(aid, answers))
  })

  it('is each own reason, as a theme of its own; unrated it is unknown, not zero', () => {
    const { aid, answers } = deck('2 2', '2 1')
    const added = withOwnReason(answers, 'risk', 'I faint')
    expect(weigh(aid, added).themes.at(-1)).toEqual({ id: 'own-1', side: 'risk', weight: null, open: true })
    expect(weigh(aid, withRating(added, 'own-1', 4)).risks).toBe(7)
  })

  it('takes "not sure" as open', () => {
    const { aid, answers } = deckOf({ benefit: [[2, 'not-sure']], risk: [['not-sure']] })
    expect(weigh(aid, answers).themes.map(({ weight, open }) => [weight, open])).toEqual([
      [2, true],
      [null, true],
    ])
  })
})
