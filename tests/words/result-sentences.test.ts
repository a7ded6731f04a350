import { describe, expect, it } from 'vitest'
import type { Weighing } from '../../src/domain/weigh'
import { resultSentence, settledSentence } from '../../src/words/result-sentences'
import messages from '../../src/words/en.json?messages'
import texts from '../../src/words/en.json?texts'
import { speak } from '../../src/words/words'

const { say, sayDate } = speak('en', texts, messages)
const towards = { benefit: 'having tea', risk: 'going on without it' }
const base: Weighing = {
  themes: [],
  benefits: 12,
  risks: 8,
  probability: { benefits: 0.92, equal: 0.05, risks: 0.03 },
  result: 'leans',
  towards: 'benefit',
  reason: null,
  settled: 0.92,
}
const sentence = (change: Partial<Weighing>) => resultSentence({ ...base, ...change }, towards, say)
const settled = (change: Partial<Weighing>) => settledSentence({ ...base, ...change }, say)

describe('the result sentence', () => {
  it.each<[Partial<Weighing>, string]>([
    [{}, 'Your answers point towards having tea.'],
    [{ towards: 'risk' }, 'Your answers point towards going on without it.'],
    [{ result: 'leans-clearly' }, 'Your answers point clearly towards having tea.'],
    [{ result: 'leans-clearly', towards: 'risk' }, 'Your answers point clearly towards going on without it.'],
  ])('names the way (%o)', (change, said) => {
    expect(sentence(change)).toBe(said)
  })

  it('says a close result as a result', () => {
    expect(sentence({ result: 'close' })).toContain('too close to call')
    expect(sentence({ result: 'close', towards: null })).toContain('too close to call')
  })

  it('says why there is not enough', () => {
    expect(sentence({ result: 'not-enough', towards: null, reason: 'too-few-known' })).toContain(
      'not enough to go on',
    )
    expect(sentence({ result: 'not-enough', towards: null, reason: 'nothing-matters' })).toContain(
      'nothing to weigh',
    )
  })
})

describe('the sentence on how settled it is', () => {
  it.each([
    [0.92, 'In 92 of 100'],
    [0.996, 'In more than 99 of 100'],
    [1, 'In all'],
    [0.754, 'In 75 of 100'],
  ])('counts versions (%s)', (probability, said) => {
    expect(settled({ settled: probability })).toContain(said)
  })

  it('is not said where there is no lean', () => {
    expect(settled({ result: 'not-enough', towards: null })).toBeNull()
    expect(settled({ result: 'close', towards: null })).toBeNull()
  })
})

describe('words', () => {
  it('write a date as people do, whatever the time zone', () => {
    expect(sayDate('2026-11-24')).toBe('November 24, 2026')
  })

  it('count in the plural of the language', () => {
    expect(say('open-count', { count: 1 })).toBe('One card is still open.')
    expect(say('open-count', { count: 5 })).toBe('5 cards are still open.')
  })
})
