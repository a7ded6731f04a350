import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Aid, AidAbout, AidSummary } from '../domain/aid'

/** The content that the page on show needs; main.ts opens it before the page is entered. */
export const useContentStore = defineStore('content', () => {
  const catalogue = shallowRef<readonly AidSummary[]>([])
  const aid = shallowRef<Aid | null>(null)
  const about = shallowRef<AidAbout | null>(null)

  return { catalogue, aid, about }
})
