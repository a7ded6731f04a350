/**
 * An aid as the page reads it: structure and numbers from `aid.yaml`, words of one language from its
 * words file, put together at build time. Nothing here knows a particular treatment. One file, longer than
 * most, because it is one vocabulary: its terms explain each other.
 */

import type { Step } from './journey'
import type { SafetyLevel } from './safety'

export type AidId = string
export type CardId = string
export type ThemeId = string
export type SourceId = string

export const SIDES = ['benefit', 'risk'] as const
export type Side = (typeof SIDES)[number]

/** How sure the studies are (GRADE's four levels); `none`: no study shows it, so it is never counted. */
export const CERTAINTIES = ['high', 'moderate', 'low', 'very-low', 'none'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** The crowds that a chance may be shown against. */
export const DENOMINATORS = [100, 1000, 10000] as const
export type Denominator = (typeof DENOMINATORS)[number]

export const PERIOD_UNITS = ['treatment', 'day', 'week', 'month', 'year'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

/** Events in the crowd, 0 ≤ from ≤ to ≤ denominator; from = to where studies agree on one figure. */
export interface Events {
  readonly from: number
  readonly to: number
}

export interface Chance {
  readonly with: Events
  /** Absent where no study counted people without the treatment. */
  readonly without?: Events
  readonly of: Denominator
  readonly counted: 'people' | 'treatments'
  readonly period: { readonly count: number; readonly unit: PeriodUnit }
  readonly sources: readonly SourceId[]
  /** "8 of 100 …" */
  readonly happens: string
  /** "… 92 of 100 do not", made from the same figures. */
  readonly spared: string
  /** Who was counted. */
  readonly who: string
}

/** A word that needs explaining, where it first stands in a text: from this character to before that one. */
export interface MarkedTerm {
  readonly from: number
  readonly to: number
  readonly term: string
  readonly meaning: string
}

/** The marked terms of an entry's texts, by the name of the text, in the order in which they stand there. */
export type Terms = Readonly<Partial<Record<string, readonly MarkedTerm[]>>>

export interface Card {
  readonly id: CardId
  readonly side: Side
  /** Null only where certainty is `none`: such a card stands apart and counts in no theme. */
  readonly theme: ThemeId | null
  readonly certainty: Certainty
  readonly title: string
  /** The one-sentence answer. */
  readonly answer: string
  /** What it is like for a person. */
  readonly like: string
  /** The chance in numbers, or the reason why there is none. */
  readonly chance: Chance | { readonly noNumber: string }
  /** Why the studies are no surer than they are. */
  readonly unsure: string
  /** The card as a question for the clinician. */
  readonly ask: string
  /** By text: `answer`, `chance`, `like`, `unsure`. */
  readonly terms: Terms
  readonly sources: readonly SourceId[]
}

export interface Theme {
  readonly id: ThemeId
  readonly side: Side
  readonly name: string
}

/** `treatment` and `without` are the two options weighed; alternatives are things one may ask about. */
export interface Option {
  readonly id: string
  readonly role: 'treatment' | 'without' | 'alternative'
  readonly name: string
  readonly what: string
  readonly help: string
  readonly harm: string
  /** How long it takes, and how long what it does lasts. */
  readonly lasts: string
  readonly effort: string
  readonly unknown: string
  readonly terms: Terms
  readonly sources: readonly SourceId[]
}

export interface SafetyItem {
  readonly id: string
  readonly level: SafetyLevel
  readonly question: string
  readonly why: string
  /** By text: `why`. */
  readonly terms: Terms
  readonly sources: readonly SourceId[]
}

/** Checks what a person took from the aid; `card` tells where the answer stands, null on the safety page. */
export interface UnderstandingQuestion {
  readonly id: string
  readonly question: string
  readonly answers: readonly { readonly id: string; readonly text: string }[]
  readonly right: string
  readonly card: CardId | null
}

export interface Source {
  readonly id: SourceId
  /** How a card names it, e.g. "Brady 2014". */
  readonly label: string
  readonly authors: string
  readonly title: string
  readonly published: string
  /** Absent where a page bears no date. */
  readonly year?: number
  readonly doi?: string
  readonly url?: string
  /** Read on a page that quotes it, not in the original. */
  readonly secondHand: boolean
}

/** ISO calendar dates, `2026-11-24`. */
export interface AidDates {
  readonly made: string
  readonly reviewed: string
  readonly nextReview: string
}

export interface Aid {
  readonly id: AidId
  readonly language: string
  /** All that it can be read in; it was written in the first. */
  readonly languages: readonly string[]
  /** True for a translation that no clinician and no native speaker has reviewed. */
  readonly isUnreviewedTranslation: boolean
  readonly version: string
  readonly dates: AidDates
  /** How long the whole takes, in minutes. */
  readonly minutes: number
  /** Where a person may send a reason that is missing. */
  readonly contact?: { readonly email: string } | { readonly url: string }
  readonly title: string
  readonly decision: string
  readonly summary: string
  readonly condition: string
  readonly naturalCourse: string
  /** By text: `condition`, `naturalCourse`. */
  readonly terms: Terms
  /** "having dry needling" / "going on without it": how sentences name the two options weighed. */
  readonly towards: { readonly benefit: string; readonly risk: string }
  readonly options: readonly Option[]
  readonly themes: readonly Theme[]
  readonly cards: readonly Card[]
  readonly safety: readonly SafetyItem[]
  readonly aftercare: readonly string[]
  readonly understanding: readonly UnderstandingQuestion[]
  readonly sourceLabels: Readonly<Record<SourceId, string>>
}

/** What only the page about the aid needs; kept apart so that weighing does not wait for it. */
export interface AidAbout {
  readonly id: AidId
  readonly authors: readonly { readonly name: string; readonly credentials: string }[]
  readonly funding: string
  readonly conflicts: string
  readonly evidence: string
  readonly updates: string
  readonly limits: string
  readonly glossary: readonly { readonly term: string; readonly meaning: string }[]
  readonly sources: readonly Source[]
  /** US school grade of all cards together; null in a language that no formula was made for. */
  readonly readingGrade: number | null
  readonly ipdas: readonly IpdasFinding[]
}

/** US school grade that no card may ask for more than. */
export const GRADE_LIMIT = 6

/** Items of the International Patient Decision Aid Standards, by this project's codes. */
export type IpdasCode = `${'Q' | 'C' | 'K'}${number}`

/** Whether an aid meets an item; `not-done` and `attested` are of what only people can do. */
export interface IpdasFinding {
  readonly code: IpdasCode
  readonly name: string
  readonly state: 'met' | 'not-met' | 'attested' | 'not-done'
  /** The page where it is met. */
  readonly where: Step | 'about' | null
  /** Who attests it, and when. */
  readonly statement: { readonly by: string; readonly date: string } | null
}

/** A line in the list of aids. */
export interface AidSummary {
  readonly id: AidId
  readonly title: string
  readonly summary: string
  readonly minutes: number
}

/** True for a card that enters the weighing; one that no study shows is heard but not counted. */
export function isCounted(card: Pick<Card, 'certainty'>): boolean {
  return card.certainty !== 'none'
}

/** True for a card that studies are less unsure of: one that "better-proven only" leaves in. */
export function isBetterProven(card: Pick<Card, 'certainty'>): boolean {
  return isCounted(card) && card.certainty !== 'very-low'
}

/** The chance of a card as its one line: in numbers, or why there is none. */
export function chanceLine({ chance }: Pick<Card, 'chance'>): string {
  return hasNumber(chance) ? chance.happens : chance.noNumber
}

export function hasNumber(chance: Card['chance']): chance is Chance {
  return 'of' in chance
}
