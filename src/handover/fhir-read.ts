import * as v from 'valibot'
import type { Aid } from '../domain/aid'
import { RATINGS, type Answers, type Rating } from '../domain/answers'
import { SAFETY_ANSWERS } from '../domain/safety'
import { LEANINGS } from '../domain/leaning'
import { SURE_ITEMS } from '../domain/sure'
import { BUNDLE_VERSION, FORM_SYSTEM, LINK, SYSTEM } from './fhir-items'
import type { HandedOver } from './handed-over'

/** One fault is enough to refuse; a list of thousands would only take memory. */
const FIRST_FAULT = { abortEarly: true } as const

/** As much of a QuestionnaireResponse as is read; what else it holds is not looked at. */
const answer = v.object({
  valueString: v.optional(v.string()),
  valueBoolean: v.optional(v.boolean()),
  valueCoding: v.optional(v.object({ code: v.optional(v.string()) })),
})
const leaf = { linkId: v.string(), answer: v.optional(v.array(answer)) }
const response = v.object({
  resourceType: v.literal('QuestionnaireResponse'),
  questionnaire: v.pipe(
    v.string(),
    v.regex(new RegExp(`^${SYSTEM}:questionnaire:[a-z0-9-]+\\|\\d+\\.\\d+\\.\\d+$`)),
  ),
  authored: v.pipe(v.string(), v.isoDate()),
  item: v.optional(v.array(v.object({ ...leaf, item: v.optional(v.array(v.object(leaf))) }))),
})
const tagged = v.object({
  meta: v.object({
    tag: v.array(v.object({ system: v.optional(v.string()), code: v.optional(v.string()) })),
  }),
})
type Item = NonNullable<v.InferOutput<typeof response>['item']>[number]
const bundleOfOurs = v.object({ entry: v.array(v.object({ resource: v.looseObject({}) })) })

/** What a Bundle of this project says. */
export interface OpenedBundle {
  readonly about: Omit<HandedOver, 'answers'>
  answersTo(aid: Aid): Answers
}

/** Null where `fhirBundle` did not make it. */
export function openBundle(bundle: unknown): OpenedBundle | 'too-new' | null {
  const whole = v.safeParse(bundleOfOurs, bundle, FIRST_FAULT)
  const resource = whole.success ? whole.output.entry.find(isResponse)?.resource : undefined
  if (isTooNew(resource)) return 'too-new'
  const read = v.safeParse(response, resource, FIRST_FAULT)
  if (!read.success) return null
  const { questionnaire, authored, item = [] } = read.output
  const [aid = '', aidVersion = ''] = questionnaire.slice(`${SYSTEM}:questionnaire:`.length).split('|')
  return { about: { aid, aidVersion, date: authored }, answersTo: (of) => answersIn(item, of) }
}

const isResponse = ({ resource }: { resource: { resourceType?: unknown } }) =>
  resource.resourceType === 'QuestionnaireResponse'

/** Answers without a tag are of version 1. */
function isTooNew(resource: unknown): boolean {
  const read = v.safeParse(tagged, resource, FIRST_FAULT)
  if (!read.success) return false
  const form = read.output.meta.tag.find(({ system }) => system === FORM_SYSTEM)
  return Number(form?.code) > BUNDLE_VERSION
}

function answersIn(items: readonly Item[], aid: Aid): Answers {
  const all = [...items, ...items.flatMap(({ item }) => item ?? [])]
  const groups = (linkId: string) => items.filter((item) => item.linkId === linkId)
  const codeOf = (linkId: string) => codeIn(all, linkId)
  const strings = (linkId: string) =>
    all
      .filter((item) => item.linkId === linkId)
      .flatMap(({ answer }) => answer ?? [])
      .flatMap(({ valueString }) => valueString ?? [])

  // A reason without words, or a question without an id, is none.
  const reasons = groups(LINK.reason).flatMap(({ item = [] }) => {
    const id = stringIn(item, LINK.reasonId)
    const text = stringIn(item, LINK.reasonText)
    if (id === undefined || text === undefined) return []
    const side = codeIn(item, LINK.reasonSide) === 'side-benefit' ? ('benefit' as const) : ('risk' as const)
    return [{ id, side, text, rating: ratingOf(codeIn(item, LINK.reasonRating)) }]
  })
  const boolean = (linkId: string) => all.find((item) => item.linkId === linkId)?.answer?.[0]?.valueBoolean
  return {
    ratings: recordOf([
      ...aid.cards.map(({ id }) => [id, ratingOf(codeOf(LINK.card(id)))] as const),
      ...reasons.map(({ id, rating }) => [id, rating] as const),
    ]),
    ownReasons: reasons.map(({ id, side, text }) => ({ id, side, text })),
    dealBreakers: strings(LINK.dealBreaker),
    safety: recordOf(
      aid.safety.map(
        ({ id }) =>
          [id, SAFETY_ANSWERS.find((said) => codeOf(LINK.safetyItem(id)) === `safety-${said}`)] as const,
      ),
    ),
    leaning: LEANINGS.find((leaning) => codeOf(LINK.leaning) === `leaning-${leaning}`) ?? null,
    sure: recordOf(
      SURE_ITEMS.map((item) => {
        const said = boolean(LINK.sureItem(item))
        return [item, said === undefined ? undefined : said ? ('yes' as const) : ('no' as const)] as const
      }),
    ),
    topOrder: boolean(LINK.orderSaid) === true ? strings(LINK.orderTheme) : null,
    understood: recordOf(aid.understanding.map(({ id }) => [id, codeOf(LINK.understood(id))] as const)),
    questions: groups(LINK.question).flatMap(({ item = [] }) => {
      const id = stringIn(item, LINK.questionId)
      return id === undefined ? [] : [{ id, text: stringIn(item, LINK.questionText) ?? null }]
    }),
    notes: strings(LINK.notes)[0] ?? '',
  }
}

function codeIn(items: readonly Omit<Item, 'item'>[], linkId: string): string | undefined {
  return items.find((item) => item.linkId === linkId)?.answer?.[0]?.valueCoding?.code
}

function stringIn(items: readonly Omit<Item, 'item'>[], linkId: string): string | undefined {
  return items.find((item) => item.linkId === linkId)?.answer?.[0]?.valueString
}

function ratingOf(code: string | undefined): Rating | undefined {
  return RATINGS.find((rating) => code === `importance-${rating}`)
}

/** Only what was answered. */
function recordOf<Value>(entries: readonly (readonly [string, Value | undefined])[]): Record<string, Value> {
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined),
  )
}
