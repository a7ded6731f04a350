import * as v from 'valibot'
import type { Aid, AidId } from '../domain/aid'
import { OWN_REASON_PREFIX, cut, isNumbered } from '../domain/own-text'
import { OWN_QUESTION_PREFIX } from '../domain/questions'
import { reconcile } from '../domain/reconcile'
import { answersNow } from '../storage/envelope'
import type { HandedOver, Read } from './handed-over'

/** The form is documented in docs/handing-over.md; a change of it needs a new version and a fixture of the old one. */
const FORMAT = 'weigh-up'
export const FILE_VERSION = 1
/** In characters: what a person can write comes to less than a tenth of it. */
export const LARGEST_FILE = 500_000

/** One fault is enough to refuse; a list of thousands would only take memory. */
const FIRST_FAULT = { abortEarly: true } as const

const file = v.object({
  format: v.literal(FORMAT),
  version: v.literal(FILE_VERSION),
  aid: v.string(),
  aidVersion: v.pipe(v.string(), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/)),
  date: v.pipe(v.string(), v.isoDate()),
  answers: answersNow,
})
const newer = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.gtValue(FILE_VERSION)) })
const anyBundle = v.looseObject({ resourceType: v.literal('Bundle') })
const anyOfOurs = v.object({ format: v.literal(FORMAT) })

/** JSON that a person can read; ids are those of the aid, ratings 0 to 4 or "not-sure". */
export function makeFile({ title }: Pick<Aid, 'title'>, handedOver: HandedOver): string {
  return `${JSON.stringify({ format: FORMAT, version: FILE_VERSION, title, ...handedOver }, null, 2)}\n`
}

/** "Sam Example" on 24 November: `sam-example-2026-11-24.weighup.json`. */
export function fileName(name: string, date: string): string {
  const plain = cut(
    name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, ''),
    60,
  )
  return `${plain === '' ? 'weigh-up' : plain}-${date}.weighup.json`
}

/** `open` gives an aid of the site; it is called only with one of `aidIds`. Never throws on account of the file. */
export async function readFile(
  text: string,
  aidIds: readonly AidId[],
  open: (id: AidId) => Promise<Aid>,
): Promise<Read> {
  if (text.length > LARGEST_FILE) return { ok: false, fault: 'too-large' }
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text)
  if (!json.success) return { ok: false, fault: text.includes(`"${FORMAT}"`) ? 'damaged' : 'foreign' }
  if (v.is(anyBundle, json.output)) return readBundle(json.output, aidIds, open)
  if (!v.is(anyOfOurs, json.output)) return { ok: false, fault: 'foreign' }
  if (v.is(newer, json.output)) return { ok: false, fault: 'too-new' }
  const read = v.safeParse(file, json.output, FIRST_FAULT)
  if (!read.success) return { ok: false, fault: 'damaged' }
  return sorted(read.output, aidIds, open)
}

/** A Bundle of FHIR R4 that this project made. */
async function readBundle(
  bundle: object,
  aidIds: readonly AidId[],
  open: (id: AidId) => Promise<Aid>,
): Promise<Read> {
  const { openBundle } = await import('./fhir-read')
  const opened = openBundle(bundle)
  if (opened === null) return { ok: false, fault: 'foreign' }
  if (opened === 'too-new') return { ok: false, fault: 'too-new' }
  const { about, answersTo } = opened
  if (!aidIds.includes(about.aid)) return { ok: false, fault: 'other-aid' }
  const answers = v.safeParse(answersNow, answersTo(await open(about.aid)), FIRST_FAULT)
  return answers.success
    ? sorted({ ...about, answers: answers.output }, aidIds, open)
    : { ok: false, fault: 'damaged' }
}

/** What the aid still asks, and how much of the rest there is. */
async function sorted(
  { aid: id, aidVersion, date, answers }: HandedOver,
  aidIds: readonly AidId[],
  open: (id: AidId) => Promise<Aid>,
): Promise<Read> {
  if (!aidIds.includes(id)) return { ok: false, fault: 'other-aid' }
  const aid = await open(id)
  if (
    !isNumbered(answers.ownReasons, OWN_REASON_PREFIX) ||
    !isNumbered(answers.questions, OWN_QUESTION_PREFIX)
  )
    return { ok: false, fault: 'damaged' }
  const kept = reconcile(aid, answers)
  const lost = Object.keys(kept.aside.ratings).length + Object.keys(kept.aside.safety).length
  return { ok: true, aid, handedOver: { aid: id, aidVersion, date, answers: kept.answers }, lost }
}
