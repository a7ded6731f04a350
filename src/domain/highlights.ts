import { isCounted, type Aid, type Card, type SafetyItem, type Side } from './aid'
import type { Answers } from './answers'
import { amongWords } from './own-text'
import type { SafetyAnswer } from './safety'

interface Named {
  readonly id: string
  readonly title: string
  readonly side: Side
}

/** Cards and own reasons that matter a lot or most, the highest first, otherwise in deck order. */
export function mattersMost(
  aid: Pick<Aid, 'cards'>,
  answers: Answers,
): readonly (Named & { rating: 3 | 4 })[] {
  const named = namedCards(aid, answers)
  const rated = (level: 3 | 4) =>
    named.flatMap((card) => (answers.ratings[card.id] === level ? [{ ...card, rating: level }] : []))
  return [...rated(4), ...rated(3)]
}

/** What alone would decide it, as far as the aid and the person still have it. */
export function dealBreakers(aid: Pick<Aid, 'cards'>, answers: Answers): readonly Named[] {
  return namedCards(aid, answers).filter((card) => answers.dealBreakers.includes(card.id))
}

/** Cards that no study shows and that matter to the person all the same. */
export function hopedFor(aid: Pick<Aid, 'cards'>, answers: Answers): readonly Card[] {
  return aid.cards.filter((card) => {
    const rating = answers.ratings[card.id]
    return !isCounted(card) && typeof rating === 'number' && rating > 0
  })
}

/** Safety items that need a talk first: answered with yes or "not sure". */
export function safetyFlags(
  aid: Pick<Aid, 'safety'>,
  answers: Answers,
): readonly (SafetyItem & { answer: SafetyAnswer })[] {
  return aid.safety.flatMap((item) => {
    const answer = answers.safety[item.id]
    return answer === 'yes' || answer === 'not-sure' ? [{ ...item, answer }] : []
  })
}

/** Cards, then own reasons, by the name that the person knows them under. */
function namedCards(aid: Pick<Aid, 'cards'>, answers: Answers): readonly Named[] {
  return [
    ...aid.cards.map(({ id, title, side }) => ({ id, title, side })),
    ...answers.ownReasons.map(({ id, text, side }) => ({ id, title: amongWords(text), side })),
  ]
}
