import type { Pinia } from 'pinia'
import { watch } from 'vue'
import type { Aid, AidId } from './domain/aid'
import { noAnswers, noAside, type Answers, type Aside } from './domain/answers'
import type { AnswersKeeper, KeptAnswers } from './storage/answers-keeper'
import { useAnswersStore, type Keeping } from './stores/answers'

const nothingKept = { answers: noAnswers, aside: noAside, aidChanged: false }

/** Ties the answers on show to the place where they are kept: reads them for an aid, writes every change. */
export function keepAnswers(keeper: AnswersKeeper, pinia: Pinia) {
  const store = useAnswersStore(pinia)
  let aid: Aid | null = null
  let aside: Aside = noAside
  let shown: Answers = noAnswers
  /** The aid whose answers another window wrote, until they are on the screen here. */
  let following: Aid | null = null
  /** Answers to other aids that the device did not take or was not to have: they are there as long as this page. */
  const unkept = new Map<AidId, KeptAnswers>()
  let stopWatching = () => {}

  function keep({ id, version }: Aid) {
    if (following === aid) return
    const kept = keeper.keep(id, version, { answers: shown, aside })
    if (kept === 'changed') void follow()
    else store.keeping = kept
  }

  watch(
    () => store.answers,
    (answers) => {
      if (aid === null || answers === shown) return
      shown = answers
      if (!store.keepNothing) keep(aid)
    },
    // At every tap, not at the next tick: the page may be closed in between.
    { flush: 'sync' },
  )

  // The action itself, since there may be something to forget where nothing is answered.
  store.$onAction(({ name }) => {
    if (aid === null || name !== 'forget') return
    aside = noAside
    shown = noAnswers
    unkept.clear()
    keeper.forget(null)
    store.keeping = 'kept'
  })

  // What is on the screen stays there; only the device lets go of it, or takes it again.
  watch(
    () => store.keepNothing,
    (nothing) => {
      if (aid === null) return
      if (nothing) keeper.forget(aid.id)
      else keep(aid)
    },
  )
  window.addEventListener('beforeunload', (leaving) => {
    if (unkept.size > 0 || (store.keepNothing && shown !== noAnswers)) leaving.preventDefault()
  })

  async function read(next: Aid) {
    const mine = unkept.get(next.id)
    // The device is not asked for what it did not take: it would forget what it knows of other windows.
    const { kept, keeping } = mine ? { kept: mine, keeping: 'kept' as const } : await keeper.open(next.id)
    // Loaded only where something is kept: a first visit does without it.
    const sorted = kept === null ? nothingKept : (await import('./domain/reconcile')).reopened(next, kept)

    function show(said: Keeping) {
      stopWatching()
      const isRefused = store.keeping === 'not-kept' || store.keeping === 'newer'
      const isOnlyHere = shown !== noAnswers && (store.keepNothing || isRefused)
      if (aid !== null && aid.id !== next.id && isOnlyHere) unkept.set(aid.id, { answers: shown, aside })
      aid = next
      aside = sorted.aside
      shown = sorted.answers
      store.replace(shown)
      store.keeping = said
      store.aidChanged = sorted.aidChanged
      // The device may take them by now.
      if (unkept.delete(next.id) && !store.keepNothing) keep(next)
      stopWatching = keeper.watch(next.id, () => void follow())
    }
    return { keeping, show }
  }

  /** Reads what is kept; what comes back shows it, at a moment when the page may change. */
  async function open(next: Aid): Promise<() => void> {
    const { keeping, show } = await read(next)
    return () => show(keeping)
  }

  /** Shows what another window wrote, and says so. What cannot be read does not take the place of what can be seen. */
  async function follow() {
    const here = aid
    if (here === null || following === here || store.keepNothing) return
    following = here
    const found = await read(here).catch(() => null)
    following = null
    if (aid !== here) return
    if (found?.keeping === 'kept') found.show('other-tab')
    else if (found?.keeping === 'damaged') keep(here)
    else store.keeping = found?.keeping ?? 'not-kept'
  }

  /** What a person has said to an aid, wherever it is. */
  async function answersTo(id: AidId): Promise<Answers> {
    if (aid?.id === id) return shown
    const { answers } = unkept.get(id) ?? (await keeper.open(id)).kept ?? nothingKept
    return answers
  }

  return { open, answersTo }
}
