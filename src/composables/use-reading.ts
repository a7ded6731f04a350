import { inject, type InjectionKey } from 'vue'
import type { Aid, AidId } from '../domain/aid'
import type { Answers } from '../domain/answers'

/** What reading a summary needs of the site: its aids, and a place for answers to go on from. */
export interface Reading {
  readonly aidIds: readonly AidId[]
  openAid(id: AidId): Promise<Aid>
  /** True where the person has answers of their own to an aid. */
  hasAnswers(aid: AidId): Promise<boolean>
  /** Puts answers in the place of those that the person has. */
  takeOver(aid: Aid, answers: Answers): Promise<void>
}

/** Loaded when it is needed: few people read what others hand over. */
export const readingKey: InjectionKey<() => Promise<Reading>> = Symbol('reading')

/** A prerendered page has nothing to read with, and asks for nothing either. */
export function useReading(): () => Promise<Reading> {
  return inject(readingKey, () => Promise.reject(new Error('Nothing was provided to read with.')))
}
