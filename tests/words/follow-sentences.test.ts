import { describe, expect, it } from 'vitest'
import type { Conclusion } from '../../src/domain/conclusion'
import { LEANINGS, type HeadAndGut } from '../../src/domain/leaning'
import * as follow from '../../src/words/follow-sentences'
import { words } from '../support/words'

const { say } = words
const towards = { benefit: 'having tea', risk: 'going on without it' }
const themes = new Map([
  ['warmth', 'Being warm'],
  ['spills', 'Spills'],
])

describe('a leaning in words', () => {
  it('goes from strongly the one way over not leaning to strongly the other', () => {
    expect(LEANINGS.map((leaning) => follow.leaningWords(leaning, towards, say))).toEqual([
      'Strongly towards having tea',
      'Towards having tea',
      'A little towards having tea',
      'Not leaning either way',
      'A little towards going on without it',
      'Towards going on without it',
      'Strongly towards going on without it',
    ])
  })

  it.each<[HeadAndGut, string]>([
    ['agree', 'Before you saw this, you said “Towards having tea”. Your answers point the same way.'],
    ['differ', 'Before you saw this, you said “Towards having tea”. Your answers point the other way.'],
    [
      'head-undecided',
      'Before you saw this, you said “Towards having tea”. Your answers are too close to call.',
    ],
    [
      'gut-undecided',
      'Before you saw this, you said that you were not leaning either way. Your answers do point one way.',
    ],
    [
      'both-undecided',
      'Before you saw this, you said that you were not leaning either way. Your answers say the same: it is close.',
    ],
  ])('is compared with the answers: %s', (compared, said) => {
    expect(follow.headAndGutSentence(compared, 2, towards, say)).toBe(said)
  })
})

describe('the sentence on what would tip it', () => {
  const point = { theme: 'spills', side: 'risk', weight: 1, even: 3, turns: null } as const

  it('names the theme and the level', () => {
    expect(follow.tippingSentence({ by: 'theme', point }, themes, say)).toBe(
      'If you had said “Matters a lot” instead of “Matters a little” for “Spills”, it would be even.',
    )
  })

  it('adds the level that turns it, where there is one', () => {
    expect(follow.tippingSentence({ by: 'theme', point: { ...point, turns: 4 } }, themes, say)).toBe(
      'If you had said “Matters a lot” instead of “Matters a little” for “Spills”, it would be even. With “Matters most” it would point the other way.',
    )
  })

  it.each([
    ['even', 'Your two sides are even now. One step more or less on any of these would tip it.'],
    ['none', 'No change in one of your ratings alone would turn it.'],
    [
      'open',
      'No change in one of your ratings alone would turn it. An answer to something you left open might.',
    ],
  ] as const)('where it is %s', (by, said) => {
    expect(follow.tippingSentence({ by }, themes, say)).toBe(said)
  })
})

describe('the sentence on what is better proven', () => {
  const conclusion: Conclusion = {
    pointing: 'risk',
    clearly: false,
    reason: null,
    dealBreakers: 'none',
    dealBreakerSide: null,
  }
  const said = (differs: boolean, change: Partial<Conclusion> = {}) =>
    follow.betterProvenSentence({ differs, conclusion: { ...conclusion, ...change } }, towards, say)

  it('is one line where nothing changes', () => {
    expect(said(false)).toBe('Leave out what studies are very unsure about, and you come out the same way.')
  })

  it('says the other result where there is one', () => {
    expect(said(true)).toBe(
      'It depends on things that studies are very unsure about. Leave them out, and this is what you get: Your answers point towards going on without it.',
    )
    expect(said(true, { pointing: 'close' })).toContain('too close to call')
  })

  it('does not send back to the cards a person who answered them', () => {
    expect(said(true, { pointing: 'not-enough', reason: 'too-few-known' })).toBe(
      'Much of this rests on things that studies are very unsure about. Leave them out, and too little is left to say where you lean.',
    )
  })
})

describe('the sentence on how ready the person is', () => {
  it('says what to talk about', () => {
    expect(follow.sureSentence({ conflict: true, noTo: ['sure', 'encouragement'] }, say)).toBe(
      'You said that you are not quite ready to choose. Talk about: what would make you feel more sure; where you can get more support and advice.',
    )
    expect(follow.sureSentence({ conflict: false, noTo: [] }, say)).toBe(
      'You said yes to all four questions on how ready you are.',
    )
  })
})

describe('the sentence on what comes first', () => {
  it.each([
    [null, null],
    [[], 'You said that what you rated highest matters the same to you.'],
    [['spills'], '“Spills” matters most to you.'],
    [['spills', 'warmth'], '“Spills” matters most to you, then “Being warm”.'],
    [['gone'], null],
    [['gone', 'warmth'], '“Being warm” matters most to you.'],
  ])('for the order %j', (order, said) => {
    expect(follow.orderSentence(order, themes, say)).toBe(said)
  })
})
