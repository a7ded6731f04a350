import type { CardId, Side } from './aid'
import type { Leaning } from './leaning'
import type { Question } from './questions'
import type { SafetyAnswer } from './safety'
import type { SureAnswer, SureItem } from './sure'

/** 0 does not matter … 4 matters most. The one definition: type, radios, words and parsers derive from it. */
export const IMPORTANCE_LEVELS = [0, 1, 2, 3, 4] as const
export type Importance = (typeof IMPORTANCE_LEVELS)[number]
export const TOP_IMPORTANCE = 4 satisfies Importance

/** Anything else, from a file of another make or from the future, is no answer rather than a heavy or a light one. */
export function isImportance(rating: unknown): rating is Importance {
  return (IMPORTANCE_LEVELS as readonly unknown[]).includes(rating)
}

/** What the person said of one card; a card that was not answered has no entry. */
export const RATINGS = [...IMPORTANCE_LEVELS, 'not-sure'] as const
export type Rating = (typeof RATINGS)[number]
export type Ratings = Readonly<Partial<Record<CardId, Rating>>>

/** A reason the person added; it is a theme of its own on the side they chose, and rated like a card. */
export interface OwnReason {
  readonly id: CardId
  readonly side: Side
  readonly text: string
}

export interface Answers {
  readonly ratings: Ratings
  readonly ownReasons: readonly OwnReason[]
  /** Cards and own reasons that alone would decide it for the person. */
  readonly dealBreakers: readonly CardId[]
  readonly safety: Readonly<Partial<Record<string, SafetyAnswer>>>
  /** Where the person leaned before the result was shown; null if they did not say. */
  readonly leaning: Leaning | null
  readonly sure: Readonly<Partial<Record<SureItem, SureAnswer>>>
  /**
   * Of themes tied at the top, the one that matters most and the one that comes next; shorter where the person said
   * no more or that the rest matters the same, empty where all do, null where they did not say.
   */
  readonly topOrder: readonly string[] | null
  /** The last answer to each question that checks understanding, by their ids. */
  readonly understood: Readonly<Partial<Record<string, string>>>
  /** What the person wants to ask, in their order. */
  readonly questions: readonly Question[]
  /** What else the person wants to have with them. */
  readonly notes: string
}

export const noAnswers: Answers = {
  ratings: {},
  ownReasons: [],
  dealBreakers: [],
  safety: {},
  leaning: null,
  sure: {},
  topOrder: null,
  understood: {},
  questions: [],
  notes: '',
}

/** Answers to cards and safety items that the aid no longer has, kept for the day it has them again. */
export type Aside = Pick<Answers, 'ratings' | 'dealBreakers' | 'safety'>

export const noAside: Aside = { ratings: {}, dealBreakers: [], safety: {} }
