import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { CardId } from '../domain/aid'
import { noAnswers, type Answers, type Rating } from '../domain/answers'
import * as change from '../domain/rate'

/**
 * `not-kept`: the device will not keep answers. `damaged`: what was kept could not be read. `newer`: what is kept is for a
 * newer build to read. `other-tab`: what is on show comes from another window.
 */
export type Keeping = 'kept' | 'not-kept' | 'damaged' | 'newer' | 'other-tab'

export const useAnswersStore = defineStore('answers', () => {
  const answers = shallowRef<Answers>(noAnswers)
  const keeping = ref<Keeping>('kept')
  const aidChanged = ref(false)
  /** On a shared computer: what is answered stays on the screen alone. */
  const keepNothing = ref(false)

  function replace(other: Answers) {
    answers.value = other
  }
  function rate(card: CardId, rating: Rating | null) {
    answers.value = change.withRating(answers.value, card, rating)
  }
  function markDealBreaker(card: CardId, marked: boolean) {
    answers.value = change.withDealBreaker(answers.value, card, marked)
  }
  function forget() {
    answers.value = noAnswers
  }

  return {
    answers,
    keeping,
    aidChanged,
    keepNothing,
    replace,
    rate,
    markDealBreaker,
    forget,
  }
})
