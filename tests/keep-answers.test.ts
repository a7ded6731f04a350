import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { noAnswers } from '../src/domain/answers'
import { keepAnswers } from '../src/keep-answers'
import { localAnswersKeeper } from '../src/storage/local-answers-keeper'
import { useAnswersStore } from '../src/stores/answers'
import { card } from './support/decks'

const key = 'weigh-up:answers:tea'
const tea = { id: 'tea', version: '1.0.0', cards: [card('warmth', 'comfort', 'benefit')], safety: [] }
const kept = () => localStorage.getItem(key)

const juice = { ...tea, id: 'juice', cards: [card('sweet', 'taste', 'benefit')] }

/** A page on which aids can be entered. */
function page(reach = () => localStorage) {
  const pinia = createPinia()
  const store = useAnswersStore(pinia)
  const listening = vi.spyOn(window, 'addEventListener')
  const { open, answersTo } = keepAnswers(localAnswersKeeper(reach), pinia)
  const leaving = listening.mock.calls.find(([event]) => event === 'beforeunload')?.[1] as (
    event: Event,
  ) => void
  listening.mockRestore()
  async function enter(aid: typeof tea) {
    const show = await open(aid as never)
    show()
  }
  /** True where who leaves is asked whether they mean it. */
  function isLeavingAsked() {
    const event = new Event('beforeunload', { cancelable: true })
    leaving(event)
    return event.defaultPrevented
  }
  return { store, enter, answersTo, isLeavingAsked }
}

/** Storage that takes nothing more, and gives what it has. */
const full = {
  ...localStorage,
  getItem: (place: string) => localStorage.getItem(place),
  setItem() {
    throw new DOMException('full', 'QuotaExceededError')
  },
}

/** The page of an aid, entered. */
async function entered() {
  const { store, enter } = page()
  await enter(tea)
  return store
}

describe('answers on show', () => {
  beforeEach(() => localStorage.clear())

  it('are kept at every tap, and there again on the next visit', async () => {
    const store = await entered()
    expect(kept()).toBeNull()
    store.rate('warmth', 3)
    expect(kept()).toContain('"warmth":3')
    expect((await entered()).answers.ratings).toEqual({ warmth: 3 })
  })

  it('are not kept where the device is shared, and what was there goes', async () => {
    const store = await entered()
    store.rate('warmth', 3)
    store.keepNothing = true
    await Promise.resolve()
    expect(kept()).toBeNull()
    store.rate('warmth', 4)
    expect(kept()).toBeNull()
    expect(store.answers.ratings).toEqual({ warmth: 4 })
  })

  it('are gone from the device once they are deleted', async () => {
    const store = await entered()
    store.rate('warmth', 3)
    store.forget()
    expect(kept()).toBeNull()
    expect(store.answers.ratings).toEqual({})
  })

  it('of a card that the aid no longer has are kept aside, and that is said', async () => {
    const store = await entered()
    store.rate('warmth', 3)
    store.rate('gone', 2)
    const next = await entered()
    expect(next.answers.ratings).toEqual({ warmth: 3 })
    expect(next.aidChanged).toBe(true)
    next.rate('warmth', 1)
    expect(kept()).toContain('"aside":{"ratings":{"gone":2}')
  })

  it('of a card that went as another came back are kept aside, and that is said', async () => {
    const store = await entered()
    store.rate('gone', 2)
    store.rate('warmth', 3)
    const { answers, ...others } = JSON.parse(kept() ?? '') as { answers: { ratings: object } }
    const aside = { ratings: { warmth: 3 }, dealBreakers: [], safety: {} }
    const before = { ...others, answers: { ...answers, ratings: { gone: 2 } }, aside }
    localStorage.setItem(key, JSON.stringify(before))
    const next = await entered()
    expect(next.answers.ratings).toEqual({ warmth: 3 })
    expect(next.aidChanged).toBe(true)
  })

  it('that cannot be read are said to be damaged', async () => {
    localStorage.setItem(key, '{')
    expect((await entered()).keeping).toBe('damaged')
  })

  it('that are not to be kept are there again after another aid, and who leaves is asked', async () => {
    const { store, enter, isLeavingAsked } = page()
    await enter(tea)
    expect(isLeavingAsked()).toBe(false)
    store.keepNothing = true
    store.rate('warmth', 3)
    await enter(juice)
    expect(store.answers.ratings).toEqual({})
    expect(isLeavingAsked()).toBe(true)
    await enter(tea)
    expect(store.answers.ratings).toEqual({ warmth: 3 })
    expect(localStorage).toHaveLength(0)
    store.forget()
    await enter(juice)
    await enter(tea)
    expect(store.answers.ratings).toEqual({})
    expect(isLeavingAsked()).toBe(false)
  })

  it('that the device did not take are there again after another aid, and are kept once it takes them', async () => {
    let isForbidden = true
    const { store, enter } = page(() => {
      if (isForbidden) throw new DOMException('forbidden', 'SecurityError')
      return localStorage
    })
    await enter(tea)
    store.rate('warmth', 3)
    await enter(juice)
    await enter(tea)
    expect(store.answers.ratings).toEqual({ warmth: 3 })
    expect(store.keeping).toBe('not-kept')
    await enter(juice)
    isForbidden = false
    await enter(tea)
    expect(store.answers.ratings).toEqual({ warmth: 3 })
    expect(store.keeping).toBe('kept')
    expect(kept()).toContain('"warmth":3')
  })

  it('that a full device did not take are there again, and not the older ones that it has', async () => {
    ;(await entered()).rate('warmth', 1)
    let storage: Storage = full as never
    const { store, enter, isLeavingAsked } = page(() => storage)
    await enter(tea)
    expect(store.answers.ratings).toEqual({ warmth: 1 })
    store.rate('warmth', 3)
    await enter(juice)
    expect(isLeavingAsked()).toBe(true)
    await enter(tea)
    expect(store.answers.ratings).toEqual({ warmth: 3 })
    expect(store.keeping).toBe('not-kept')
    await enter(juice)
    storage = localStorage
    await enter(tea)
    expect(kept()).toContain('"warmth":3')
    expect(isLeavingAsked()).toBe(false)
  })

  it('that the device did not take do not take the place of what another window has kept since', async () => {
    ;(await entered()).rate('warmth', 1)
    let storage: Storage = full as never
    const { store, enter } = page(() => storage)
    await enter(tea)
    store.rate('warmth', 3)
    await enter(juice)
    ;(await entered()).rate('warmth', 4)
    storage = localStorage
    await enter(tea)
    await vi.waitFor(() => expect(store.keeping).toBe('other-tab'))
    expect(store.answers.ratings).toEqual({ warmth: 4 })
    expect(kept()).toContain('"warmth":4')
  })

  it('are known wherever they are, to whoever would put others in their place', async () => {
    const { store, enter, answersTo } = page()
    expect(await answersTo('tea')).toEqual(noAnswers)
    await enter(tea)
    store.rate('warmth', 3)
    expect((await answersTo('tea')).ratings).toEqual({ warmth: 3 })
    await enter(juice)
    expect((await answersTo('tea')).ratings).toEqual({ warmth: 3 })
    store.keepNothing = true
    store.rate('sweet', 2)
    await enter(tea)
    expect((await answersTo('juice')).ratings).toEqual({ sweet: 2 })
  })

  it('that a newer build has kept stay as they are, and what is answered meanwhile is not kept', async () => {
    const text = JSON.stringify({ version: 99, aid: 'tea' })
    localStorage.setItem(key, text)
    const store = await entered()
    expect(store.keeping).toBe('newer')
    store.rate('warmth', 3)
    await new Promise((done) => setTimeout(done, 10))
    expect(store.keeping).toBe('newer')
    expect(store.answers.ratings).toEqual({ warmth: 3 })
    expect(kept()).toBe(text)
  })
})
