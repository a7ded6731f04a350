import type { CardId, Side } from './aid'
import type { Answers, OwnReason } from './answers'
import { OWN_REASON_LIMIT, fitted, nextId } from './own-text'
import { withDealBreaker, withRating } from './rate'
import { orderLeft } from './second-look'

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

/** Its rating, its mark and its place among what matters most go with it. */
export function withoutReason(answers: Answers, id: CardId): Answers {
  const ownReasons = answers.ownReasons.filter((reason) => reason.id !== id)
  const { topOrder: order } = answers
  const topOrder =
    order &&
    orderLeft(
      order,
      order.filter((theme) => theme !== id),
    )
  return withDealBreaker(withRating({ ...answers, ownReasons, topOrder }, id, null), id, false)
}
