import { inject, type InjectionKey } from 'vue'
import type { Words } from '../words/words'

export const wordsKey: InjectionKey<Words> = Symbol('words')

/** The interface words of the language that the page was opened in. */
export function useWords(): Words {
  const words = inject(wordsKey)
  if (words === undefined) throw new Error('No words were provided: main.ts provides them to the app.')
  return words
}
