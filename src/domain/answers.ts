import type { CardId, Side } from './aid'

/** 0 does not matter … 4 matters most. The one definition: type, radios, words and parsers derive from it. */
export const IMPORTANCE_LEVELS = [0, 1, 2, 3, 4] as const
export type Importance = (typeof IMPORTANCE_LEVELS)[number]
export const TOP_IMPORTANCE = 4 satisfies Importance

/** What the person said of one card; a card that was not answered has no entry. */
export type Rating = Importance | 'not-sure'
export type Ratings = Readonly<Partial<Record<CardId, Rating>>>

export const SAFETY_ANSWERS = ['yes', 'no', 'not-sure'] as const
export type SafetyAnswer = (typeof SAFETY_ANSWERS)[number]

/** A reason the person added; it is a theme of its own on the side they chose, and rated like a card. */
export interface OwnReason {
  readonly id: CardId
  readonly side: Side
  readonly text: string
}

export const OWN_REASON_LIMIT = 20
/** Characters, as UTF-16 code units: what `maxlength` of a text field counts. */
export const OWN_REASON_LENGTH = 200
/** No card of an aid may have an id that begins like this. */
export const OWN_REASON_PREFIX = 'own-'

export interface Answers {
  readonly ratings: Ratings
  readonly ownReasons: readonly OwnReason[]
  /** Cards and own reasons that alone would decide it for the person. */
  readonly dealBreakers: readonly CardId[]
  readonly safety: Readonly<Partial<Record<string, SafetyAnswer>>>
}

export const noAnswers: Answers = { ratings: {}, ownReasons: [], dealBreakers: [], safety: {} }

/** Answers to cards and safety items that the aid no longer has, kept for the day it has them again. */
export type Aside = Pick<Answers, 'ratings' | 'dealBreakers' | 'safety'>

export const noAside: Aside = { ratings: {}, dealBreakers: [], safety: {} }
