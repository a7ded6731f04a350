import * as v from 'valibot'
import { CERTAINTIES, DENOMINATORS, PERIOD_UNITS, SAFETY_LEVELS, SIDES } from '../domain/aid'

/** The two kinds of file that an author writes. Types, checks and messages all come from here. */

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens, such as "less-pain"'),
)
const sources = v.array(id)
const date = v.pipe(v.string(), v.isoDate('a date such as 2026-11-24'))
const count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number of 0 or more'))
const words = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('some words'),
  v.maxLength(3000, 'at most 3,000 characters'),
)

/** The IPDAS items that no software can check. */
export const HUMAN_ITEMS = ['K12', 'K13', 'K14', 'K15', 'K16', 'K17', 'K22', 'K23'] as const

const figures = v.optional(
  v.record(v.string(), v.strictObject({ value: v.pipe(v.number(), v.finite()), sources })),
  {},
)

const events = v.union(
  [count, v.strictObject({ from: count, to: count })],
  'a whole number, or a range { from, to } of whole numbers',
)
const chance = v.strictObject({
  with: events,
  without: v.optional(events),
  of: v.picklist(DENOMINATORS, `one of ${DENOMINATORS.join(', ')}`),
  counted: v.picklist(['people', 'treatments']),
  period: v.strictObject({
    count: v.pipe(count, v.minValue(1, 'a number of 1 or more')),
    unit: v.picklist(PERIOD_UNITS),
  }),
  sources: v.pipe(sources, v.minLength(1, 'at least one source')),
})

const NO_NUMBER = 'no-number'

const card = v.strictObject({
  id,
  theme: v.optional(id),
  side: v.optional(v.picklist(SIDES)),
  certainty: v.picklist(CERTAINTIES),
  chance: v.union([v.literal(NO_NUMBER), chance]),
  figures,
  sources: v.pipe(sources, v.minLength(1, 'at least one source')),
})

const source = v.strictObject({
  label: words,
  authors: words,
  title: words,
  published: words,
  // A page on the web may bear no date.
  year: v.optional(v.pipe(count, v.minValue(1900, 'a year from 1900 on'))),
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/, 'a DOI such as 10.1000/xyz'))),
  url: v.optional(v.pipe(v.string(), v.url('a full address'))),
  secondHand: v.optional(v.boolean(), false),
})

/** `aid.yaml`: structure, numbers and sources. */
export const aidStructure = v.strictObject({
  id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0')),
  languages: v.pipe(v.array(v.string()), v.minLength(1, 'at least one language')),
  dates: v.strictObject({ made: date, reviewed: date, nextReview: date }),
  minutes: count,
  authors: v.pipe(v.array(id), v.minLength(1, 'at least one author')),
  // Where a person may send a reason that is missing; without one they choose for themselves.
  contact: v.optional(
    v.union(
      [
        v.strictObject({ email: v.pipe(v.string(), v.email()) }),
        v.strictObject({ url: v.pipe(v.string(), v.url()) }),
      ],
      '{ email: ... } or { url: ... }',
    ),
  ),
  funding: v.picklist(['none', 'public', 'charity', 'industry']),
  updateMonths: v.pipe(count, v.minValue(1, 'a number of 1 or more')),
  naturalCourse: v.strictObject({ sources, figures }),
  evidence: v.optional(v.strictObject({ figures }), {}),
  options: v.array(
    v.strictObject({ id, role: v.picklist(['treatment', 'without', 'alternative']), sources, figures }),
  ),
  themes: v.array(v.strictObject({ id, side: v.picklist(SIDES) })),
  cards: v.array(card),
  safety: v.array(v.strictObject({ id, level: v.picklist(SAFETY_LEVELS), sources, figures })),
  aftercare: v.strictObject({ items: v.array(id), sources, figures }),
  // About five questions; each leads back to a card, or without one to the safety page.
  understanding: v.optional(
    v.array(
      v.strictObject({
        id,
        card: v.optional(id),
        answers: v.pipe(v.array(id), v.minLength(2, 'at least two answers')),
        right: id,
      }),
    ),
    [],
  ),
  glossary: v.array(id),
  // What only people can do for an aid, by IPDAS code: who says that it was done, and when.
  attestations: v.optional(
    v.partial(v.strictObject(v.entriesFromList(HUMAN_ITEMS, v.strictObject({ by: words, date })))),
    {},
  ),
  // By language other than the first: who, a clinician or a native speaker, reviewed the translation, and when.
  translationReviews: v.optional(v.record(v.string(), v.strictObject({ by: words, date })), {}),
  sources: v.record(id, source),
})
export type AidStructure = v.InferOutput<typeof aidStructure>

/** `en.yaml` and its sisters: words only. */
export const aidWords = v.strictObject({
  language: v.string(),
  title: words,
  decision: words,
  summary: words,
  condition: words,
  naturalCourse: words,
  towards: v.strictObject({ benefit: words, risk: words }),
  options: v.record(
    id,
    v.strictObject({
      name: words,
      what: words,
      help: words,
      harm: words,
      lasts: words,
      effort: words,
      unknown: words,
    }),
  ),
  themes: v.record(id, v.strictObject({ name: words })),
  cards: v.record(
    id,
    v.strictObject({
      title: words,
      answer: words,
      like: words,
      noNumber: v.optional(words),
      happens: v.optional(words),
      spared: v.optional(words),
      who: v.optional(words),
      unsure: words,
      ask: words,
    }),
  ),
  safety: v.record(id, v.strictObject({ question: words, why: words })),
  aftercare: v.record(id, words),
  understanding: v.optional(
    v.record(id, v.strictObject({ question: words, answers: v.record(id, words) })),
    {},
  ),
  glossary: v.record(id, v.strictObject({ term: words, meaning: words })),
  about: v.strictObject({
    authors: v.record(id, v.strictObject({ name: words, credentials: words })),
    funding: words,
    conflicts: words,
    evidence: words,
    updates: words,
    limits: words,
  }),
})
export type AidWords = v.InferOutput<typeof aidWords>
export type Figures = AidStructure['naturalCourse']['figures']
