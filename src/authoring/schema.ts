import * as v from 'valibot'
import { CERTAINTIES, DENOMINATORS, PERIOD_UNITS, SIDES } from '../domain/aid'
import { SAFETY_LEVELS } from '../domain/safety'

/** The two kinds of file that an author writes. Types, checks and messages all come from here. */

/** A group of keys that are all known; what is wrong with one of them is said in an author's words. */
function group<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, ({ expected }) => {
    if (expected === 'never') return `one of ${Object.keys(entries).join(', ')}`
    // A key comes in quotes, and the name of a kind without them.
    return expected?.replace(/"$/, ':" and its value') ?? 'another kind of value'
  })
}

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens, such as "less-pain"'),
)
const sources = v.array(id)
const date = v.pipe(v.string(), v.isoDate('a date such as 2026-11-24'))
const count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number of 0 or more'))
// It becomes a link, so it must not be one that runs a script.
const webAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s/]+/i, 'a web address such as https://example.org/page'),
)
const words = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('some words'),
  v.maxLength(3000, 'at most 3,000 characters'),
)

/** The IPDAS items that no software can check. */
export const HUMAN_ITEMS = ['K12', 'K13', 'K14', 'K15', 'K16', 'K17', 'K22', 'K23'] as const

const figures = v.optional(
  v.record(v.string(), group({ value: v.pipe(v.number(), v.finite()), sources })),
  {},
)

const events = v.union(
  [count, group({ from: count, to: count })],
  'a whole number, or a range { from, to } of whole numbers',
)
const chance = group({
  with: events,
  without: v.optional(events),
  of: v.picklist(DENOMINATORS, `one of ${DENOMINATORS.join(', ')}`),
  counted: v.picklist(['people', 'treatments']),
  period: group({
    count: v.pipe(count, v.minValue(1, 'a number of 1 or more')),
    unit: v.picklist(PERIOD_UNITS),
  }),
  sources: v.pipe(sources, v.minLength(1, 'at least one source')),
})

const NO_NUMBER = 'no-number'

const card = group({
  id,
  theme: v.optional(id),
  side: v.optional(v.picklist(SIDES)),
  certainty: v.picklist(CERTAINTIES),
  chance: v.union([v.literal(NO_NUMBER), chance]),
  figures,
  sources: v.pipe(sources, v.minLength(1, 'at least one source')),
})

const source = group({
  label: words,
  authors: words,
  title: words,
  published: words,
  // A page on the web may bear no date.
  year: v.optional(v.pipe(count, v.minValue(1900, 'a year from 1900 on'))),
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/, 'a DOI such as 10.1000/xyz'))),
  url: v.optional(webAddress),
  secondHand: v.optional(v.boolean(), false),
})

/** `aid.yaml`: structure, numbers and sources. */
export const aidStructure = group({
  id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0')),
  languages: v.pipe(v.array(v.string()), v.minLength(1, 'at least one language')),
  dates: group({ made: date, reviewed: date, nextReview: date }),
  minutes: count,
  authors: v.pipe(v.array(id), v.minLength(1, 'at least one author')),
  // Where a person may send a reason that is missing; without one they choose for themselves.
  contact: v.optional(
    v.union(
      [group({ email: v.pipe(v.string(), v.email()) }), group({ url: webAddress })],
      '{ email: ... } or { url: ... }',
    ),
  ),
  funding: v.picklist(['none', 'public', 'charity', 'industry']),
  updateMonths: v.pipe(count, v.minValue(1, 'a number of 1 or more')),
  naturalCourse: group({ sources, figures }),
  evidence: v.optional(group({ figures }), {}),
  options: v.array(
    group({ id, role: v.picklist(['treatment', 'without', 'alternative']), sources, figures }),
  ),
  themes: v.array(group({ id, side: v.picklist(SIDES) })),
  cards: v.array(card),
  safety: v.array(group({ id, level: v.picklist(SAFETY_LEVELS), sources, figures })),
  aftercare: group({ items: v.array(id), sources, figures }),
  // About five questions; each leads back to a card, or without one to the safety page.
  understanding: v.optional(
    v.array(
      group({
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
  attestations: v.optional(v.partial(group(v.entriesFromList(HUMAN_ITEMS, group({ by: words, date })))), {}),
  // By language other than the first: who, a clinician or a native speaker, reviewed the translation, and when.
  translationReviews: v.optional(v.record(v.string(), group({ by: words, date })), {}),
  sources: v.record(id, source),
})
export type AidStructure = v.InferOutput<typeof aidStructure>

/** `en.yaml` and its sisters: words only. */
export const aidWords = group({
  language: v.string(),
  title: words,
  decision: words,
  summary: words,
  condition: words,
  naturalCourse: words,
  towards: group({ benefit: words, risk: words }),
  options: v.record(
    id,
    group({
      name: words,
      what: words,
      help: words,
      harm: words,
      lasts: words,
      effort: words,
      unknown: words,
    }),
  ),
  themes: v.record(id, group({ name: words })),
  cards: v.record(
    id,
    group({
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
  safety: v.record(id, group({ question: words, why: words })),
  aftercare: v.record(id, words),
  understanding: v.optional(v.record(id, group({ question: words, answers: v.record(id, words) })), {}),
  glossary: v.record(id, group({ term: words, meaning: words })),
  about: group({
    authors: v.record(id, group({ name: words, credentials: words })),
    funding: words,
    conflicts: words,
    evidence: words,
    updates: words,
    limits: words,
  }),
})
export type AidWords = v.InferOutput<typeof aidWords>
export type Figures = AidStructure['naturalCourse']['figures']
