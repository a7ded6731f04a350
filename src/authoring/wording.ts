import type { Certainty } from '../domain/aid'

/** How a language is judged: what its sentences must say for each certainty, and what they must not say. */
export interface Wording {
  readonly certainty: Readonly<Record<Certainty, { readonly pattern: RegExp; readonly example: string }>>
  readonly forbidden: readonly {
    readonly pattern: RegExp
    readonly wrong: string
    readonly expected: string
  }[]
}

/** Words that praise or frighten; the list is short so that an author can know it. */
const LOADED =
  /\b(amazing|breakthrough|deadly|guaranteed?|harmless|horrible|horrific|miracle|miraculous|shocking|terrible|terrifying|wonderful|wonder|proven)\b/i

/** A language without an entry is not judged by its words, and the report says so. */
export const WORDING: Readonly<Record<string, Wording | undefined>> = {
  en: {
    certainty: {
      high: { pattern: /./, example: '"does"' },
      moderate: { pattern: /\bprobably\b/i, example: '"probably"' },
      low: { pattern: /\bmay\b/i, example: '"may"' },
      'very-low': { pattern: /\bwe are very unsure\b/i, example: '"we are very unsure whether"' },
      none: { pattern: /\bno study we found shows\b/i, example: '"no study we found shows"' },
    },
    forbidden: [
      {
        pattern: /\b(should|recommend\w*|score\w*|winner)\b/i,
        wrong: 'that tells a person what to choose',
        expected: 'words that leave the choice to them',
      },
      { pattern: LOADED, wrong: 'that praises or frightens', expected: 'plain words' },
      {
        pattern: /\b(1|one) in (\d|a|every|ten|five|four|three|twenty)\w*|\bin every\b/i,
        wrong: 'that is hard to compare',
        expected: '"8 of 100"',
      },
      { pattern: /%|\bper ?cent\b/i, wrong: 'that is a bare percentage', expected: '"8 of 100"' },
      {
        pattern:
          /\b(twice|half|double[ds]?|times) as (likely|common|often|many)\b|\b(doubles|halves) the (risk|chance)\b/i,
        wrong: 'that is relative only',
        expected: 'both numbers out of the same crowd',
      },
    ],
  },
}
