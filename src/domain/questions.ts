import type { Aid, Card, CardId } from './aid'
import type { Answers } from './answers'
import { worthOfAsking } from './asking'
import { hopedFor } from './highlights'
import { fitted, nextId } from './own-text'

/** A question that the person chose to ask, kept by the id of its card so that it survives a change of the deck. */
export interface Question {
  /** The card it comes from, or an id of its own that begins with `OWN_QUESTION_PREFIX`. */
  readonly id: CardId
  /** The person's words; null where they left the words of the aid as they are. */
  readonly text: string | null
}

export const QUESTION_LIMIT = 20
export const OWN_QUESTION_PREFIX = 'own-question-'

/** A question in words; `title` is that of its card, null for one of the person's own. */
export interface AskedQuestion {
  readonly id: CardId
  readonly title: string | null
  readonly text: string
}

/** What the person wants to ask, in their order. One whose card left the aid is said if they had put it into words. */
export function chosenQuestions(
  aid: Pick<Aid, 'cards'>,
  { questions }: Pick<Answers, 'questions'>,
): readonly AskedQuestion[] {
  return questions.flatMap(({ id, text }) => {
    const card = aid.cards.find((other) => other.id === id)
    const words = text ?? card?.ask
    return words === undefined ? [] : [{ id, title: card?.title ?? null, text: words }]
  })
}

/**
 * What the person might ask and has not chosen. `first`: about cards left open, the one whose answer could move the
 * result most in front, then about hopes that no study shows; `others`: about all other cards, in deck order.
 */
export function suggestedQuestions(
  aid: Pick<Aid, 'themes' | 'cards'>,
  answers: Answers,
): { readonly first: readonly AskedQuestion[]; readonly others: readonly AskedQuestion[] } {
  const open = worthOfAsking(aid, answers).map(({ card }) => card)
  const first = [...new Set([...open, ...hopedFor(aid, answers)])]
  const others = aid.cards.filter((card) => !first.includes(card))
  const chosen = new Set(answers.questions.map(({ id }) => id))
  const asked = (cards: readonly Card[]) =>
    cards.filter(({ id }) => !chosen.has(id)).map(({ id, title, ask }) => ({ id, title, text: ask }))
  return { first: asked(first), others: asked(others) }
}

/** Ticks the question of a card; a twenty-first is not taken. */
export function withQuestion(answers: Answers, id: CardId): Answers {
  if (answers.questions.some((question) => question.id === id)) return answers
  return added(answers, { id, text: null })
}

/** Adds a question in the person's own words; blank ones and a twenty-first are not taken. */
export function withOwnQuestion(answers: Answers, text: string): Answers {
  const words = fitted(text)
  return words === ''
    ? answers
    : added(answers, { id: nextId(answers.questions, OWN_QUESTION_PREFIX), text: words })
}

export function withQuestionText(answers: Answers, id: CardId, text: string): Answers {
  const words = fitted(text)
  if (words === '') return answers
  const questions = answers.questions.map((question) => (question.id === id ? { id, text: words } : question))
  return { ...answers, questions }
}

export function withoutQuestion(answers: Answers, id: CardId): Answers {
  return { ...answers, questions: answers.questions.filter((question) => question.id !== id) }
}

/** Puts a question in the place that another one has, and the others move up or down to make room. */
export function withQuestionMoved(answers: Answers, id: CardId, toThatOf: CardId): Answers {
  const place = answers.questions.findIndex((question) => question.id === toThatOf)
  const moved = answers.questions.find((question) => question.id === id)
  if (moved === undefined || place < 0) return answers
  const others = answers.questions.filter((question) => question.id !== id)
  return { ...answers, questions: [...others.slice(0, place), moved, ...others.slice(place)] }
}

function added(answers: Answers, question: Question): Answers {
  if (answers.questions.length >= QUESTION_LIMIT) return answers
  return { ...answers, questions: [...answers.questions, question] }
}
