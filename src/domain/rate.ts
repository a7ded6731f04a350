import type { CardId, Side } from './aid'
import { OWN_REASON_LIMIT, type Answers, type OwnReason, type Rating, type SafetyAnswer } from './answers'
import { without } from './entries'
import { fitted, nextId } from './own-text'

/** Each function gives new answers with one thing changed; what does not apply gives the same answers back. */

/** A rating of null takes the answer back: the entry goes, it does not become a zero. */
export function withRating(answers: Answers, card: CardId, rating: Rating | null): Answers {
  const ratings = rating === null ? without(answers.ratings, card) : { ...answers.ratings, [card]: rating }
  return { ...answers, ratings }
}

export function withDealBreaker(answers: Answers, card: CardId, marked: boolean): Answers {
  const others = answers.dealBreakers.filter((id) => id !== card)
  return { ...answers, dealBreakers: marked ? [...others, card] : others }
}

/** An answer of null takes it back. */
export function withSafetyAnswer(answers: Answers, item: string, answer: SafetyAnswer | null): Answers {
  const safety = answer === null ? without(answers.safety, item) : { ...answers.safety, [item]: answer }
  return { ...answers, safety }
}

/** Adds a reason under an id that no other has; blank text and a twenty-first reason are not taken. */
export function withOwnReason(answers: Answers, side: Side, text: string): Answers {
  const words = fitted(text)
  if (words === '' || answers.ownReasons.length >= OWN_REASON_LIMIT) return answers
  const reason: OwnReason = { id: nextId(answers.ownReasons), side, text: words }
  return { ...answers, ownReasons: [...answers.ownReasons, reason] }
}

export function withReasonText(answers: Answers, id: CardId, text: string): Answers {
  const words = fitted(text)
  if (words === '') return answers
  const ownReasons = answers.ownReasons.map((reason) =>
    reason.id === id ? { ...reason, text: words } : reason,
  )
  return { ...answers, ownReasons }
}

/** Its rating and its mark go with it. */
export function withoutReason(answers: Answers, id: CardId): Answers {
  const ownReasons = answers.ownReasons.filter((reason) => reason.id !== id)
  return withDealBreaker(withRating({ ...answers, ownReasons }, id, null), id, false)
}
