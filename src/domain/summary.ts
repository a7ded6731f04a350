import type { Aid } from './aid'
import type { Answers } from './answers'
import { balance } from './balance'
import { dealBreakers, hopedFor, mattersMost, safetyFlags } from './highlights'
import { openCards } from './progress'
import { weigh } from './weigh'

/** Everything that follows from a person's answers to an aid, in the order in which it is said. */
export function summarise(aid: Aid, answers: Answers) {
  const weighing = weigh(aid, answers)
  const openReasons = answers.ownReasons
    .filter((reason) => typeof answers.ratings[reason.id] !== 'number')
    .map((reason) => ({ id: reason.id, title: reason.text, ask: null }))
  return {
    dealBreakers: dealBreakers(aid, answers),
    weighing,
    safetyFlags: safetyFlags(aid, answers),
    bars: balance(aid, answers, weighing.themes),
    mattersMost: mattersMost(aid, answers),
    hopedFor: hopedFor(aid, answers),
    open: [...openCards(aid, answers).map(({ id, title, ask }) => ({ id, title, ask })), ...openReasons],
  }
}

export type Summary = ReturnType<typeof summarise>
