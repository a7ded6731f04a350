import * as v from 'valibot'
import type { Aid } from '../domain/aid'
import { IMPORTANCE_LEVELS, SAFETY_ANSWERS, type Answers, type Rating } from '../domain/answers'
import { LEANINGS } from '../domain/leaning'
import { SURE_ITEMS } from '../domain/sure'
import { LINK, SYSTEM } from './fhir-items'
import type { HandedOver } from './handed-over'

const RATINGS: readonly Rating[] = [...IMPORTANCE_LEVELS, 'not-sure']

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
type Item = NonNullable<v.InferOutput<typeof response>['item']>[number]
const bundleOfOurs = v.object({ entry: v.array(v.object({ resource: v.looseObject({}) })) })

/** Which aid a Bundle answers, in which version and when; null where `fhirBundle` did not make it. */
export function aboutBundle(bundle: unknown): Omit<HandedOver, 'answers'> | null {
  const read = responseIn(bundle)
  if (read === null) return null
  const [aid = '', aidVersion = ''] = read.questionnaire.slice(`${SYSTEM}:questionnaire:`.length).split('|')
  return { aid, aidVersion, date: read.authored }
}

function responseIn(bundle: unknown) {
  const whole = v.safeParse(bundleOfOurs, bundle)
  if (!whole.success) return null
  const found = whole.output.entry.map(({ resource }) => v.safeParse(response, resource))
  return (found.find(({ success }) => success)?.output as v.InferOutput<typeof response> | undefined) ?? null
}

/** The answers in a Bundle that `fhirBundle` made for this aid; null where it holds none. */
export function answersInBundle(bundle: unknown, aid: Aid): Answers | null {
  const read = responseIn(bundle)
  if (read === null) return null
  const items: readonly Item[] = read.item ?? []
  const all = [...items, ...items.flatMap(({ item }) => item ?? [])]
  const groups = (linkId: string) => items.filter((item) => item.linkId === linkId)
  const codeOf = (linkId: string) => codeIn(all, linkId)
  const strings = (linkId: string) =>
    all
      .filter((item) => item.linkId === linkId)
      .flatMap(({ answer }) => answer ?? [])
      .flatMap(({ valueString }) => valueString ?? [])

  const reasons = groups(LINK.reason).map(({ item = [] }) => ({
    id: stringIn(item, LINK.reasonId) ?? '',
    side: codeIn(item, LINK.reasonSide) === 'side-benefit' ? ('benefit' as const) : ('risk' as const),
    text: stringIn(item, LINK.reasonText) ?? '',
    rating: ratingOf(codeIn(item, LINK.reasonRating)),
  }))
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
    questions: groups(LINK.question).map(({ item = [] }) => ({
      id: stringIn(item, LINK.questionId) ?? '',
      text: stringIn(item, LINK.questionText) ?? null,
    })),
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
