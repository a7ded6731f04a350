import { describe, expect, it } from 'vitest'
import type { Conclusion } from '../../src/domain/conclusion'
import { hundredVersions } from '../../src/domain/versions'
import { weigh } from '../../src/domain/weigh'
import { resultSentence, settledSentence } from '../../src/words/result-sentences'
import { deck } from '../support/decks'
import { words } from '../support/words'

const towards = { benefit: 'having tea', risk: 'going on without it' }
const plain: Conclusion = {
  pointing: 'benefit',
  clearly: false,
  reason: null,
  dealBreakers: 'none',
  dealBreakerSide: null,
}
const CLOSE = 'Your answers are too close to call. Benefits and risks weigh about the same for you.'
const TOWARDS = 'Your answers point towards having tea.'

/** Every branch has its line: what is said, whole. */
describe('the result sentence', () => {
  it.each<[Partial<Conclusion>, string]>([
    [{}, TOWARDS],
    [{ pointing: 'risk' }, 'Your answers point towards going on without it.'],
    [{ clearly: true }, 'Your answers point clearly towards having tea.'],
    [{ pointing: 'risk', clearly: true }, 'Your answers point clearly towards going on without it.'],
    [{ pointing: 'close' }, CLOSE],
    [
      { pointing: 'not-enough', reason: 'too-few-known' },
      'There is not enough to go on yet. Answer a few more cards on both sides to see where your answers point.',
    ],
    [
      { pointing: 'not-enough', reason: 'nothing-matters' },
      'Nothing that you have rated matters to you. So there is nothing to weigh.',
    ],
    [
      { pointing: 'not-enough', reason: 'empty-side' },
      'There is nothing to weigh on one of the two sides: no card that a study shows, and no reason of your own. Add a reason of your own, or talk about it without this page.',
    ],
    [{ dealBreakers: 'agree', dealBreakerSide: 'benefit' }, TOWARDS],
    [
      { dealBreakers: 'oppose', dealBreakerSide: 'risk' },
      `${TOWARDS} But what you marked as deciding it for you speaks for going on without it. Talk about that first.`,
    ],
    [
      { pointing: 'close', dealBreakers: 'alone', dealBreakerSide: 'benefit' },
      `${CLOSE} What you marked as deciding it for you speaks for having tea.`,
    ],
    [
      { dealBreakers: 'both-sides' },
      `${TOWARDS} You marked something on both sides as deciding it for you. Talk about which of them does.`,
    ],
  ])('%o', (change, said) => {
    expect(resultSentence({ ...plain, ...change }, towards, words.say)).toBe(said)
  })
})

describe('the sentence on how settled it is', () => {
  const settled = (benefits: string, risks: string) => {
    const { aid, answers } = deck(benefits, risks)
    const weighing = weigh(aid, answers)
    return settledSentence(weighing, hundredVersions(weighing), towards, words.say)
  }
  const versions = 'slightly different versions of your answers you would lean the same way.'

  it.each([
    ['4 3 2 3', '2 1 2 3', `In 92 of 100 ${versions}`],
    ['2 1 2 3', '4 3 2 3', `In 92 of 100 ${versions}`],
    ['4 4 4 4', '1 0 1 0', `In all ${versions}`],
    ['3 3 3 3', '1 1 1 1', `In more than 99 of 100 ${versions}`],
  ])('counts versions (%s against %s)', (benefits, risks, said) => {
    expect(settled(benefits, risks)).toBe(said)
  })

  it('names both ways where it is too close to call', () => {
    expect(settled('2 2 2 2', '2 2 2 2')).toBe(
      'In 42 of 100 slightly different versions of your answers you would lean towards having tea. In 42 you would lean towards going on without it. In 16 the two sides would be even.',
    )
    expect(settled('4 2 2 2', '2 2 2 2')).toContain('In 70 of 100')
  })

  it('is not said where there is not enough to go on', () => {
    expect(settled('? ?', '2 2')).toBeNull()
  })

  it('says 99 and no more where it is 99 and no more', () => {
    const weighing = { result: 'leans-clearly', towards: 'benefit' } as const
    const said = (share: number) =>
      settledSentence(
        { ...weighing, settled: share },
        { benefits: 99, equal: 1, risks: 0 },
        towards,
        words.say,
      )
    expect(said(0.99)).toContain('In 99 of 100')
    expect(said(0.994)).toContain('In more than 99 of 100')
  })
})

describe('words', () => {
  it('write a date as people do, whatever the time zone', () => {
    expect(words.sayDate('2026-11-24')).toBe('November 24, 2026')
  })

  it('count in the plural of the language', () => {
    expect(words.say('open-count', { count: 1 })).toBe('One card is still open.')
    expect(words.say('open-count', { count: 5 })).toBe('5 cards are still open.')
  })
})
