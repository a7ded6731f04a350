import { inject, shallowRef, type InjectionKey } from 'vue'
import type { Words } from '../words/words'

export const wordsKey: InjectionKey<Words> = Symbol('words')

/** The interface words of the language that the page is in. */
export function useWords(): Words {
  const words = inject(wordsKey)
  if (words === undefined) throw new Error('No words were provided.')
  return words
}

/** Words whose language may change under the page: whatever has said them says them again in the other one. */
export function changeableWords(first: Words) {
  const spoken = shallowRef(first)
  const words: Words = {
    get language() {
      return spoken.value.language
    },
    say: (key, values) => spoken.value.say(key, values),
    sayDate: (isoDate) => spoken.value.sayDate(isoDate),
  }
  return {
    words,
    speak(other: Words) {
      spoken.value = other
    },
  }
}
