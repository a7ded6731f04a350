import type { Aid } from '../domain/aid'
import type { Weighing } from '../domain/weigh'
import type { Say } from './words'

/** The result in a sentence, the same on screen, on paper and read aloud. */
export function resultSentence(weighing: Weighing, towards: Aid['towards'], say: Say): string {
  if (weighing.result === 'not-enough') return say(`result-${weighing.reason ?? 'too-few-known'}`)
  if (weighing.result === 'close' || weighing.towards === null) return say('result-close')
  return say(`result-${weighing.result}`, { way: towards[weighing.towards] })
}

/**
 * How settled the lean is, said as a count of versions, never as a bare percentage.
 * Null where there is no lean to speak of. 99.6 of 100 is said as "more than 99", not rounded up to all.
 */
export function settledSentence(weighing: Weighing, say: Say): string | null {
  if (weighing.result === 'not-enough' || weighing.towards === null) return null
  const all = 100
  if (weighing.settled >= 1) return say('settled-all')
  const count = Math.round(weighing.settled * all)
  return count === all ? say('settled-most', { count: all - 1, all }) : say('settled-some', { count, all })
}
