import { defineStore } from 'pinia'
import type { CardId, Side } from '../domain/aid'
import { withOwnReason, withoutReason, withReasonText } from '../domain/own-reasons'
import { useAnswersStore } from './answers'

/** The verbs of a person's own reasons, apart from those of the cards so that weighing does not wait for them. */
export const useOwnReasonsStore = defineStore('own-reasons', () => {
  const store = useAnswersStore()

  return {
    add: (side: Side, text: string) => store.replace(withOwnReason(store.answers, side, text)),
    reword: (reason: CardId, text: string) => store.replace(withReasonText(store.answers, reason, text)),
    remove: (reason: CardId) => store.replace(withoutReason(store.answers, reason)),
  }
})
