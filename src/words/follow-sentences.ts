import type { Aid } from '../domain/aid'
import type { BetterProven } from '../domain/better-proven'
import type { HeadAndGut, Leaning } from '../domain/leaning'
import type { SureScreen } from '../domain/sure'
import type { Tipping } from '../domain/tipping'
import { resultSentence } from './result-sentences'
import type { Say } from './words'

/** What follows from the answers beside the result itself, in sentences, the same on screen and on paper. */

export function leaningWords(leaning: Leaning, towards: Aid['towards'], say: Say): string {
  return say(`lean-${leaning}`, towards)
}

export function headAndGutSentence(
  headAndGut: HeadAndGut,
  leaning: Leaning,
  towards: Aid['towards'],
  say: Say,
): string {
  return say(`head-gut-${headAndGut}`, { leaning: leaningWords(leaning, towards, say) })
}

/** `themes` gives the name that the person knows a theme by. */
export function tippingSentence(tipping: Tipping, themes: ReadonlyMap<string, string>, say: Say): string {
  if (tipping.by !== 'theme') return say(`tip-${tipping.by}`)
  const { theme, weight, even, turns } = tipping.point
  const toEven = say('tip-theme', {
    theme: themes.get(theme) ?? theme,
    now: say(`importance-${weight}`),
    even: say(`importance-${even}`),
  })
  return turns === null
    ? toEven
    : `${toEven} ${say('tip-theme-turns', { turns: say(`importance-${turns}`) })}`
}

export function betterProvenSentence(
  { differs, conclusion }: BetterProven,
  towards: Aid['towards'],
  say: Say,
): string {
  if (!differs) return say('proven-same')
  if (conclusion.pointing === 'not-enough') return say('proven-too-little')
  return say('proven-differs', { result: resultSentence(conclusion, towards, say) })
}

export function sureSentence({ conflict, noTo }: SureScreen, say: Say): string {
  if (!conflict) return say('sure-clear')
  return say('sure-conflict', {
    topics: noTo.map((item) => say(`sure-talk-${item}`)).join(say('list-separator')),
  })
}

/** What was said of those tied at the top; null where the person was not asked or did not say. */
export function orderSentence(
  order: readonly string[] | null,
  themes: ReadonlyMap<string, string>,
  say: Say,
): string | null {
  if (order?.length === 0) return say('second-look-said-same')
  const [first, next] = order?.map((theme) => themes.get(theme)).filter((name) => name !== undefined) ?? []
  if (first === undefined) return null
  return next === undefined
    ? say('second-look-said-first', { first })
    : say('second-look-said-next', { first, next })
}
