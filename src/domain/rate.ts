import type { CardId } from './aid'
import type { Answers, Rating } from './answers'
import { without } from './entries'

/** Each function gives new answers with one thing changed. */

/** A rating of null takes the answer back: the entry goes, it does not become a zero. */
export function withRating(answers: Answers, card: CardId, rating: Rating | null): Answers {
  const ratings = rating === null ? without(answers.ratings, card) : { ...answers.ratings, [card]: rating }
  return { ...answers, ratings }
}

export function withDealBreaker(answers: Answers, card: CardId, marked: boolean): Answers {
  const others = answers.dealBreakers.filter((id) => id !== card)
  return { ...answers, dealBreakers: marked ? [...others, card] : others }
}
