import * as v from 'valibot'
import {
  IMPORTANCE_LEVELS,
  noAnswers,
  NOTES_LENGTH,
  OWN_TEXT_LENGTH,
  SAFETY_ANSWERS,
} from '../domain/answers'
import { SIDES } from '../domain/aid'
import { LEANINGS } from '../domain/leaning'
import { SURE_ANSWERS, SURE_ITEMS } from '../domain/sure'
import type { KeptAnswers } from './answers-keeper'
import { ENVELOPE_VERSION, keyOf } from './place'

const rating = v.picklist([...IMPORTANCE_LEVELS, 'not-sure'])
const ids = v.array(v.string())

const aside = v.object({
  ratings: v.record(v.string(), rating),
  dealBreakers: ids,
  safety: v.record(v.string(), v.picklist(SAFETY_ANSWERS)),
})
const answersOfVersion1 = v.object({
  ...aside.entries,
  ownReasons: v.array(
    v.object({
      id: v.string(),
      side: v.picklist(SIDES),
      text: v.pipe(v.string(), v.maxLength(OWN_TEXT_LENGTH)),
    }),
  ),
})
const understood = v.record(v.string(), v.string())
const answersOfVersion2 = v.object({
  ...answersOfVersion1.entries,
  leaning: v.nullable(v.picklist(LEANINGS)),
  sure: v.partial(v.object(v.entriesFromList(SURE_ITEMS, v.picklist(SURE_ANSWERS)))),
  topOrder: v.nullable(ids),
  // For a while version 2 did not ask for it yet.
  understood: v.optional(understood, {}),
  questions: v.array(
    v.object({
      id: v.string(),
      text: v.nullable(v.pipe(v.string(), v.maxLength(OWN_TEXT_LENGTH))),
    }),
  ),
})

const notes = v.pipe(v.string(), v.maxLength(NOTES_LENGTH))
export const answersNow = v.object({ ...answersOfVersion2.entries, understood, notes })

const kept = { aid: v.string(), aidVersion: v.string(), aside }
const envelope = v.variant('version', [
  v.object({ version: v.literal(ENVELOPE_VERSION), ...kept, answers: answersNow }),
  // What was not asked in an older version is not answered now: version 2 knew no notes, version 1 ended at the weighing.
  v.object({
    version: v.literal(2),
    ...kept,
    answers: v.pipe(
      answersOfVersion2,
      v.transform((old) => ({ ...noAnswers, ...old })),
    ),
  }),
  v.object({
    version: v.literal(1),
    ...kept,
    answers: v.pipe(
      answersOfVersion1,
      v.transform((old) => ({ ...noAnswers, ...old })),
    ),
  }),
])

/** Null where the text is not what is kept of this aid in a version that is known. */
export function unseal(aid: string, text: string): KeptAnswers | null {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), envelope), text)
  if (!read.success || read.output.aid !== aid) return null
  return { answers: read.output.answers, aside: read.output.aside }
}

/**
 * Moves unreadable text under the first free key beside it, so that nothing is lost. If there is no
 * room for the copy the original stays where it is, until a new answer needs its place.
 */
export function setAside(storage: Storage, aid: string, text: string): void {
  const places = Array.from({ length: storage.length + 1 }, (_, place) => `weigh-up:damaged:${aid}:${place}`)
  const free = places.find((key) => storage.getItem(key) === null) ?? `weigh-up:damaged:${aid}:0`
  storage.removeItem(keyOf(aid))
  try {
    storage.setItem(free, text)
  } catch {
    storage.setItem(keyOf(aid), text)
  }
}
