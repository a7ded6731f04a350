import type { AnswersKeeper } from './answers-keeper'
import { ENVELOPE_VERSION, isOf, keyOf } from './place'

/**
 * Keeps answers in the browser's local storage. `reach` gives the storage and may throw, as reading
 * `window.localStorage` does where the browser forbids it.
 */
export function localAnswersKeeper(reach: () => Storage): AnswersKeeper {
  function readText(aid: string): string | null {
    try {
      return reach().getItem(keyOf(aid))
    } catch {
      return null
    }
  }

  return {
    async open(aid) {
      const text = readText(aid)
      if (text === null) return { kept: null, damaged: false }
      // The checks are loaded only where there is something to check: a first visit does without them.
      const { setAside, unseal } = await import('./envelope')
      const kept = unseal(aid, text)
      if (kept === null) setAside(reach(), aid, text)
      return { kept, damaged: kept === null }
    },

    keep(aid, aidVersion, { answers, aside }) {
      try {
        reach().setItem(
          keyOf(aid),
          JSON.stringify({ version: ENVELOPE_VERSION, aid, aidVersion, answers, aside }),
        )
        return true
      } catch {
        return false
      }
    },

    forget(aid) {
      try {
        const storage = reach()
        for (const key of Object.keys(storage)) if (isOf(aid, key)) storage.removeItem(key)
      } catch {
        // Storage that cannot be reached holds nothing to forget.
      }
    },

    watch(aid, changed) {
      const listen = (event: StorageEvent) => {
        if (event.key === keyOf(aid) || event.key === null) changed()
      }
      window.addEventListener('storage', listen)
      return () => window.removeEventListener('storage', listen)
    },
  }
}
