import type { Aid } from './aid'
import type { Answers, Aside } from './answers'
import { entriesOf } from './entries'

interface Kept {
  readonly answers: Answers
  readonly aside: Aside
}

/** Everything that is kept as one, so that an answer comes back with its card. What is newer wins. */
export function restored({ answers, aside }: Kept): Answers {
  return {
    ...answers,
    ratings: { ...aside.ratings, ...answers.ratings },
    dealBreakers: [...new Set([...aside.dealBreakers, ...answers.dealBreakers])],
    safety: { ...aside.safety, ...answers.safety },
  }
}

/** What is kept, split for the aid as it is now; `aidChanged`: of the cards that were rated, it has lost some since. */
export function reopened(
  aid: Pick<Aid, 'cards' | 'safety'>,
  kept: Kept,
): Kept & { readonly aidChanged: boolean } {
  const now = reconcile(aid, restored(kept))
  const aidChanged = Object.keys(now.aside.ratings).some((id) => !Object.hasOwn(kept.aside.ratings, id))
  return { ...now, aidChanged }
}

/** Splits answers into those that the aid still asks for and those to keep aside; together they are all. */
export function reconcile(aid: Pick<Aid, 'cards' | 'safety'>, answers: Answers): Kept {
  const cards = new Set([...aid.cards, ...answers.ownReasons].map(({ id }) => id))
  const items = new Set(aid.safety.map(({ id }) => id))
  const split = (cardsAre: boolean): Aside => ({
    ratings: entriesOf(answers.ratings, (id) => cards.has(id) === cardsAre),
    dealBreakers: answers.dealBreakers.filter((id) => cards.has(id) === cardsAre),
    safety: entriesOf(answers.safety, (id) => items.has(id) === cardsAre),
  })
  return { answers: { ...answers, ...split(true) }, aside: split(false) }
}
