import type { Aid } from '../domain/aid'
import type { Conclusion } from '../domain/conclusion'
import type { Versions } from '../domain/versions'
import type { Weighing } from '../domain/weigh'
import type { Say } from './words'

/** The result in a sentence or two, the same on screen, on paper and read aloud. */
export function resultSentence(conclusion: Conclusion, towards: Aid['towards'], say: Say): string {
  const said = [pointingSentence(conclusion, towards, say), dealBreakerSentence(conclusion, towards, say)]
  return said.filter((sentence) => sentence !== null).join(' ')
}

function pointingSentence(
  { pointing, clearly, reason }: Conclusion,
  towards: Aid['towards'],
  say: Say,
): string {
  if (pointing === 'not-enough') return say(`result-${reason ?? 'too-few-known'}`)
  if (pointing === 'close') return say('result-close')
  return say(clearly ? 'result-leans-clearly' : 'result-leans', { way: towards[pointing] })
}

/** Said only where the marks add something: on the side pointed to they do not contradict the result. */
function dealBreakerSentence(
  { dealBreakers, dealBreakerSide }: Conclusion,
  towards: Aid['towards'],
  say: Say,
): string | null {
  if (dealBreakers === 'none' || dealBreakers === 'agree') return null
  return say(
    `deal-breakers-${dealBreakers}`,
    dealBreakerSide === null ? {} : { way: towards[dealBreakerSide] },
  )
}

/**
 * How settled the result is, said as a count of versions, never as a bare percentage. `versions` is null, and so
 * is the sentence, where there is not enough to go on.
 */
export function settledSentence(
  { result, towards: side, settled }: Pick<Weighing, 'result' | 'towards' | 'settled'>,
  versions: Versions | null,
  towards: Aid['towards'],
  say: Say,
): string | null {
  if (versions === null) return null
  if (result === 'close' || side === null) return say('settled-close', { ...versions, ...towards })
  const count = side === 'benefit' ? versions.benefits : versions.risks
  if (count === 100) return say('settled-all')
  return say(count === 99 && settled > 0.99 ? 'settled-most' : 'settled-some', { count })
}
