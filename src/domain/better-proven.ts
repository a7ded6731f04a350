import { isBetterProven, isCounted, type Aid } from './aid'
import type { Answers } from './answers'
import { conclude, type Conclusion } from './conclusion'
import { pointing, weigh, type Weighing } from './weigh'

export interface BetterProven {
  readonly conclusion: Conclusion
  /** True if it points another way than the whole deck does. */
  readonly differs: boolean
}

/**
 * The same weighing without the cards of which the studies are very unsure. Own reasons stay: no study is asked
 * about them. Null where no counted card is that unsure, or where there is not enough to go on to begin with.
 */
export function weighBetterProven(
  aid: Pick<Aid, 'themes' | 'cards'>,
  answers: Answers,
  whole: Weighing,
): BetterProven | null {
  const counted = aid.cards.filter(isCounted)
  const cards = counted.filter(isBetterProven)
  if (cards.length === counted.length || pointing(whole) === 'not-enough') return null
  const weighing = weigh({ ...aid, cards }, answers)
  return { conclusion: conclude(weighing, []), differs: pointing(weighing) !== pointing(whole) }
}
