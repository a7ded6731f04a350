import type { CardId, Side } from './aid'
import {
  OWN_REASON_LENGTH,
  OWN_REASON_LIMIT,
  OWN_REASON_PREFIX,
  type Answers,
  type OwnReason,
  type Rating,
  type SafetyAnswer,
} from './answers'

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

export function withSafetyAnswer(answers: Answers, item: string, answer: SafetyAnswer): Answers {
  return { ...answers, safety: { ...answers.safety, [item]: answer } }
}

export function withoutSafetyAnswer(answers: Answers, item: string): Answers {
  return { ...answers, safety: without(answers.safety, item) }
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

function without<Entry>(entries: Readonly<Partial<Record<string, Entry>>>, key: string) {
  return Object.fromEntries(Object.entries(entries).filter(([other]) => other !== key))
}

/** Trimmed and cut to length; a character of two code units is never cut in half. */
function fitted(text: string): string {
  const cut = text.trim().slice(0, OWN_REASON_LENGTH)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

function nextId(reasons: readonly OwnReason[]): CardId {
  const numbers = reasons.map((reason) => Number(reason.id.slice(OWN_REASON_PREFIX.length)) || 0)
  return `${OWN_REASON_PREFIX}${Math.max(0, ...numbers) + 1}`
}
