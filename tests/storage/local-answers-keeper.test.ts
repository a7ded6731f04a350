import { beforeEach, describe, expect, it } from 'vitest'
import { noAnswers } from '../../src/domain/answers'
import { localAnswersKeeper } from '../../src/storage/local-answers-keeper'

const key = 'weigh-up:answers:tea'
const nothing = { ratings: {}, dealBreakers: [], safety: {} }
const kept = {
  answers: {
    ...noAnswers,
    ratings: { warmth: 3, 'own-1': 'not-sure' },
    ownReasons: [{ id: 'own-1', side: 'risk', text: 'It is hot' }],
    leaning: -2,
    sure: { sure: 'no', encouragement: 'yes' },
    topOrder: ['warmth'],
    questions: [
      { id: 'warmth', text: null },
      { id: 'own-question-1', text: 'Is it hot?' },
    ],
  },
  aside: nothing,
} as const
const keeper = localAnswersKeeper(() => localStorage)

describe('answers kept in local storage', () => {
  beforeEach(() => localStorage.clear())

  it('come back as they were kept', async () => {
    expect(keeper.keep('tea', '1.0.0', kept)).toBe(true)
    expect(await keeper.open('tea')).toEqual({ kept, damaged: false })
  })

  it('come back from version 1, with nothing answered of what was not asked then', async () => {
    const { ratings, ownReasons } = kept.answers
    const old = { ratings, ownReasons, dealBreakers: ['warmth'], safety: { hot: 'yes' } }
    localStorage.setItem(
      key,
      JSON.stringify({ version: 1, aid: 'tea', aidVersion: '1.0.0', answers: old, aside: nothing }),
    )
    expect(await keeper.open('tea')).toEqual({
      kept: { answers: { ...noAnswers, ...old }, aside: nothing },
      damaged: false,
    })
  })

  it('are nothing where nothing was kept', async () => {
    expect(await keeper.open('tea')).toEqual({ kept: null, damaged: false })
  })

  it.each([
    ['cut off', '{"version":1,'],
    ['not of this app', '"hello"'],
    ['of a later version', JSON.stringify({ version: 99, aid: 'tea', aidVersion: '1', ...kept })],
    ['of another aid', JSON.stringify({ version: 1, aid: 'coffee', aidVersion: '1', ...kept })],
    [
      'out of range',
      JSON.stringify({
        version: 1,
        aid: 'tea',
        aidVersion: '1',
        aside: nothing,
        answers: { ...noAnswers, ratings: { a: 7 } },
      }),
    ],
  ])('are set aside and reported when they are %s', async (_, text) => {
    localStorage.setItem(key, text)
    expect(await keeper.open('tea')).toEqual({ kept: null, damaged: true })
    expect(localStorage.getItem(key)).toBeNull()
    expect(localStorage.getItem('weigh-up:damaged:tea:0')).toBe(text)
  })

  it('set aside twice are both there', async () => {
    for (const text of ['one', 'two']) {
      localStorage.setItem(key, text)
      await keeper.open('tea')
    }
    expect(localStorage.getItem('weigh-up:damaged:tea:0')).toBe('one')
    expect(localStorage.getItem('weigh-up:damaged:tea:1')).toBe('two')
  })

  it('are gone once forgotten, what was set aside included', async () => {
    localStorage.setItem(key, 'damaged')
    await keeper.open('tea')
    keeper.keep('tea', '1.0.0', kept)
    localStorage.setItem('weigh-up:answers:coffee', 'of another aid')
    keeper.forget('tea')
    expect(Object.keys(localStorage)).toEqual(['weigh-up:answers:coffee'])
  })

  it('cannot be kept where storage is forbidden, and nothing is thrown', async () => {
    const forbidden = localAnswersKeeper(() => {
      throw new DOMException('forbidden', 'SecurityError')
    })
    expect(forbidden.keep('tea', '1.0.0', kept)).toBe(false)
    expect(await forbidden.open('tea')).toEqual({ kept: null, damaged: false })
    expect(() => forbidden.forget('tea')).not.toThrow()
  })
})
