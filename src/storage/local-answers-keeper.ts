import type { AnswersKeeper } from './answers-keeper'
import { ENVELOPE_VERSION, isOf, keyOf } from './place'

/**
 * Keeps answers in the browser's local storage. `reach` gives the storage and may throw, as reading
 * `window.localStorage` does where the browser forbids it.
 */
export function localAnswersKeeper(reach: () => Storage): AnswersKeeper {
  /** The text that was read or written here last, by its key: any other in its place comes from another window. */
  let known: Record<string, string | null> = {}

  /** Undefined where storage is out of reach. */
  function readText(aid: string): string | null | undefined {
    try {
      return reach().getItem(keyOf(aid))
    } catch {
      return undefined
    }
  }

  return {
    async open(aid) {
      const text = readText(aid)
      if (text === undefined) return { kept: null, keeping: 'not-kept' }
      known[keyOf(aid)] = null
      if (text === null) return { kept: null, keeping: 'kept' }
      // The checks are loaded only where there is something to check: a first visit does without them.
      const { readKept } = await import('./envelope')
      const { read, ...found } = readKept(reach(), aid)
      known[keyOf(aid)] = read
      return found
    },

    keep(aid, aidVersion, { answers, aside }) {
      const key = keyOf(aid)
      try {
        if (reach().getItem(key) !== (known[key] ?? null)) return 'changed'
        const text = JSON.stringify({ version: ENVELOPE_VERSION, aid, aidVersion, answers, aside })
        reach().setItem(key, text)
        known[key] = text
        return 'kept'
      } catch {
        return 'not-kept'
      }
    },

    forget(aid) {
      known = {}
      try {
        const storage = reach()
        for (const key of Object.keys(storage)) if (isOf(aid, key)) storage.removeItem(key)
      } catch {
        // Storage that cannot be reached holds nothing to forget.
      }
    },

    watch(aid, changed) {
      const events = ['storage', 'pageshow']
      const look = () => readText(aid) !== (known[keyOf(aid)] ?? null) && changed()
      // A page that the browser had put to sleep, to come back to, was not told.
      for (const event of events) window.addEventListener(event, look)
      // Something may have been written while this was opened.
      look()
      return () => {
        for (const event of events) window.removeEventListener(event, look)
      }
    },
  }
}
