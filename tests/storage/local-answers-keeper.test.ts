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

describe('answers kept in local storage', () => {
  let keeper = localAnswersKeeper(() => localStorage)
  beforeEach(() => {
    localStorage.clear()
    keeper = localAnswersKeeper(() => localStorage)
  })

  it('come back as they were kept', async () => {
    expect(keeper.keep('tea', '1.0.0', kept)).toBe('kept')
    expect(await keeper.open('tea')).toEqual({ kept, keeping: 'kept' })
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
      keeping: 'kept',
    })
  })

  it('are nothing where nothing was kept', async () => {
    expect(await keeper.open('tea')).toEqual({ kept: null, keeping: 'kept' })
  })

  it.each([
    ['cut off', '{"version":1,'],
    ['not of this app', '"hello"'],
    ['of no version', JSON.stringify({ version: 0, aid: 'tea', aidVersion: '1', ...kept })],
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
    expect(await keeper.open('tea')).toEqual({ kept: null, keeping: 'damaged' })
    expect(localStorage.getItem(key)).toBeNull()
    expect(localStorage.getItem('weigh-up:damaged:tea:0')).toBe(text)
  })

  it('of a newer build are left alone', async () => {
    const text = JSON.stringify({ version: 99, aid: 'tea', answers: 'in another form' })
    localStorage.setItem(key, text)
    expect(await keeper.open('tea')).toEqual({ kept: null, keeping: 'newer' })
    expect(keeper.keep('tea', '1.0.0', kept)).toBe('changed')
    expect({ ...localStorage }).toEqual({ [key]: text })
  })

  it('set aside twice are both there', async () => {
    for (const text of ['one', 'two']) {
      localStorage.setItem(key, text)
      await keeper.open('tea')
    }
    expect(localStorage.getItem('weigh-up:damaged:tea:0')).toBe('one')
    expect(localStorage.getItem('weigh-up:damaged:tea:1')).toBe('two')
  })

  it('stay where they are, unreadable as they are, while storage takes nothing', async () => {
    localStorage.setItem(key, 'damaged')
    const full = localAnswersKeeper(() => ({
      ...localStorage,
      getItem: (place: string) => localStorage.getItem(place),
      removeItem: (place: string) => localStorage.removeItem(place),
      setItem() {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }))
    expect(await full.open('tea')).toEqual({ kept: null, keeping: 'not-kept' })
    expect(localStorage.getItem(key)).toBe('damaged')
  })

  it('do not take the place of what another window has written since', async () => {
    keeper.keep('tea', '1.0.0', kept)
    localStorage.setItem(key, 'of another window')
    expect(keeper.keep('tea', '1.0.0', kept)).toBe('changed')
    expect(localStorage.getItem(key)).toBe('of another window')
  })

  it('tell of a change elsewhere, also of one made before anybody watched', async () => {
    keeper.keep('tea', '1.0.0', kept)
    let changes = 0
    const stop = keeper.watch('tea', () => (changes += 1))
    window.dispatchEvent(new Event('storage'))
    expect(changes).toBe(0)
    localStorage.removeItem(key)
    window.dispatchEvent(new Event('pageshow'))
    expect(changes).toBe(1)
    stop()
    window.dispatchEvent(new Event('storage'))
    keeper.watch('tea', () => (changes += 1))()
    expect(changes).toBe(2)
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
    expect(forbidden.keep('tea', '1.0.0', kept)).toBe('not-kept')
    expect(await forbidden.open('tea')).toEqual({ kept: null, keeping: 'not-kept' })
    expect(() => forbidden.forget('tea')).not.toThrow()
  })
})
