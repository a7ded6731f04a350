import { isCounted, type Aid, type AidDates, type Card, type SafetyItem, type Side } from './aid'
import type { Answers, SafetyAnswer } from './answers'

export interface Progress {
  readonly answered: number
  readonly all: number
}

/** Cards answered, "not sure" included, of all cards of the aid. */
export function progress(aid: Pick<Aid, 'cards'>, answers: Answers): Progress {
  return {
    answered: aid.cards.filter((card) => answers.ratings[card.id] !== undefined).length,
    all: aid.cards.length,
  }
}

export function safetyProgress(aid: Pick<Aid, 'safety'>, answers: Answers): Progress {
  return {
    answered: aid.safety.filter((item) => answers.safety[item.id] !== undefined).length,
    all: aid.safety.length,
  }
}

/** Cards whose importance is not known, in the order given: not answered, or answered with "not sure". */
export function openCards(aid: Pick<Aid, 'cards'>, answers: Answers): readonly Card[] {
  return aid.cards.filter((card) => typeof answers.ratings[card.id] !== 'number')
}

/** Cards that no study shows and that matter to the person all the same. */
export function hopedFor(aid: Pick<Aid, 'cards'>, answers: Answers): readonly Card[] {
  return aid.cards.filter((card) => {
    const rating = answers.ratings[card.id]
    return !isCounted(card) && typeof rating === 'number' && rating > 0
  })
}

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

/** True from the day of the next review on; ISO dates compare as text. */
export function isReviewDue(dates: AidDates, today: string): boolean {
  return today >= dates.nextReview
}

/** Cards, then own reasons, by the name that the person knows them under. */
function namedCards(aid: Pick<Aid, 'cards'>, answers: Answers): readonly Named[] {
  return [
    ...aid.cards.map(({ id, title, side }) => ({ id, title, side })),
    ...answers.ownReasons.map(({ id, text, side }) => ({ id, title: text, side })),
  ]
}
