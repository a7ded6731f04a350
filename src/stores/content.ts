import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Aid, AidAbout, AidSummary } from '../domain/aid'

/** The content that the page on show needs; open-content.ts opens it before the page is entered. */
export const useContentStore = defineStore('content', () => {
  const catalogue = shallowRef<readonly AidSummary[]>([])
  const aid = shallowRef<Aid | null>(null)
  const about = shallowRef<AidAbout | null>(null)
  /** What was asked for last could not be loaded. */
  const unreachable = ref(false)
  /** How a newer build that is ready is used at once; null where there is none. */
  const useUpdate = shallowRef<(() => void) | null>(null)

  function failToReach() {
    unreachable.value = true
  }

  return { catalogue, aid, about, unreachable, failToReach, useUpdate }
})
