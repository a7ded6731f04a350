import * as v from 'valibot'
import { noAnswers, RATINGS } from '../domain/answers'
import { SIDES } from '../domain/aid'
import { LEANINGS } from '../domain/leaning'
import { NOTES_LENGTH, OWN_REASON_LIMIT, OWN_TEXT_LENGTH, taken } from '../domain/own-text'
import { SAFETY_ANSWERS } from '../domain/safety'
import { QUESTION_LIMIT } from '../domain/questions'
import { SURE_ANSWERS, SURE_ITEMS } from '../domain/sure'
import type { KeptAnswers } from './answers-keeper'
import { ENVELOPE_VERSION, keyOf } from './place'

const rating = v.picklist(RATINGS)
/** More than any deck has: a longer list is not ours, and would only take time. */
const MOST = 1000
const ids = v.pipe(v.array(v.string()), v.maxLength(MOST))
/** As if it had been typed in. */
const text = (length: number) => v.pipe(v.string(), v.maxLength(length), v.transform(taken))
const ownId = v.pipe(v.string(), v.regex(/^own-\d{1,8}$/))

const aside = v.object({
  ratings: v.record(v.string(), rating),
  dealBreakers: ids,
  safety: v.record(v.string(), v.picklist(SAFETY_ANSWERS)),
})
const answersOfVersion1 = v.object({
  ...aside.entries,
  ownReasons: v.pipe(
    v.array(v.object({ id: ownId, side: v.picklist(SIDES), text: text(OWN_TEXT_LENGTH) })),
    v.maxLength(OWN_REASON_LIMIT),
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
  questions: v.pipe(
    v.array(v.object({ id: v.string(), text: v.nullable(text(OWN_TEXT_LENGTH)) })),
    v.maxLength(QUESTION_LIMIT),
  ),
})

export const answersNow = v.object({
  ...answersOfVersion2.entries,
  understood,
  notes: text(NOTES_LENGTH),
})

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

/** What a newer build has kept is whole, and for that build to read. */
const newerEnvelope = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ version: v.pipe(v.number(), v.minValue(ENVELOPE_VERSION + 1)) }),
)

/** Null where the text is not what is kept of this aid in a version that is known. */
function unseal(aid: string, text: string): KeptAnswers | null {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), envelope), text)
  if (!read.success || read.output.aid !== aid) return null
  return { answers: read.output.answers, aside: read.output.aside }
}

/**
 * Reads what stands in an aid's place at this moment: another window may have written since it was seen to be there.
 * `read`: the text that the answers come from. What cannot be read is set aside; where there is no room for that it
 * stays, and nothing can be kept.
 */
export function readKept(storage: Storage, aid: string) {
  const read = storage.getItem(keyOf(aid))
  if (read === null) return { kept: null, read, keeping: 'kept' } as const
  const kept = unseal(aid, read)
  if (kept !== null) return { kept, read, keeping: 'kept' } as const
  if (v.is(newerEnvelope, read)) return { kept, read: null, keeping: 'newer' } as const
  return { kept, read: null, keeping: setAside(storage, aid, read) ? 'damaged' : 'not-kept' } as const
}

/** Moves unreadable text under the first free key beside it, so that nothing is lost; false where it has to stay. */
function setAside(storage: Storage, aid: string, text: string): boolean {
  const key = keyOf(aid)
  const places = Array.from({ length: storage.length + 1 }, (_, place) => `weigh-up:damaged:${aid}:${place}`)
  const free = places.find((other) => storage.getItem(other) === null) ?? `weigh-up:damaged:${aid}:0`
  try {
    // Storage that does not even take what it has already would not take it back either.
    storage.setItem(key, text)
    // Removed first: there may be no room for it twice.
    storage.removeItem(key)
    storage.setItem(free, text)
    return true
  } catch {
    if (storage.getItem(key) === null) storage.setItem(key, text)
    return false
  }
}
