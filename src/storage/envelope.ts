import * as v from 'valibot'
import { IMPORTANCE_LEVELS, OWN_REASON_LENGTH, SAFETY_ANSWERS } from '../domain/answers'
import { SIDES } from '../domain/aid'
import type { KeptAnswers } from './answers-keeper'
import { ENVELOPE_VERSION, keyOf } from './place'

const rating = v.picklist([...IMPORTANCE_LEVELS, 'not-sure'])
const ratings = v.record(v.string(), rating)
const ids = v.array(v.string())
const safety = v.record(v.string(), v.picklist(SAFETY_ANSWERS))

const envelope = v.object({
  version: v.literal(ENVELOPE_VERSION),
  aid: v.string(),
  aidVersion: v.string(),
  answers: v.object({
    ratings,
    ownReasons: v.array(
      v.object({
        id: v.string(),
        side: v.picklist(SIDES),
        text: v.pipe(v.string(), v.maxLength(OWN_REASON_LENGTH)),
      }),
    ),
    dealBreakers: ids,
    safety,
  }),
  aside: v.object({ ratings, dealBreakers: ids, safety }),
})

/** Null where the text is not what is kept of this aid in a version that is known. */
export function unseal(aid: string, text: string): KeptAnswers | null {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), envelope), text)
  if (!read.success || read.output.aid !== aid) return null
  const { answers, aside } = read.output
  return { answers, aside }
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
