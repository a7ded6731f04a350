import type { Aid, AidDates, Card } from './aid'
import { isImportance, type Answers } from './answers'

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
  return aid.cards.filter((card) => !isImportance(answers.ratings[card.id]))
}

/** True from the day of the next review on; ISO dates compare as text. */
export function isReviewDue(dates: AidDates, today: string): boolean {
  return today >= dates.nextReview
}
