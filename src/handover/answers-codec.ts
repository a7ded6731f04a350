import type { Aid } from '../domain/aid'
import { RATINGS, type Answers } from '../domain/answers'
import { SIDES } from '../domain/aid'
import { LEANINGS } from '../domain/leaning'
import {
  NOTES_LENGTH,
  OWN_REASON_LIMIT,
  OWN_REASON_PREFIX,
  OWN_TEXT_LENGTH,
  isNumbered,
} from '../domain/own-text'
import { SAFETY_ANSWERS } from '../domain/safety'
import { OWN_QUESTION_PREFIX, QUESTION_LIMIT } from '../domain/questions'
import { orderLeft } from '../domain/second-look'
import { SURE_ANSWERS, SURE_ITEMS } from '../domain/sure'
import { choice, code, count, list, nullable, struct, text, type Codec } from './codec'

/** Entries of an aid: more than any deck has, and few enough to be read at once. */
const MOST = 1000

/** How many answers were to entries that the aid no longer has. */
export interface Lost {
  count: number
}

/**
 * The layout of a person's answers to an aid as bits. Ids of the aid travel as codes, in the order of the deck; reading
 * leaves out what this version of the aid does not have, and counts it in `lost`.
 */
export function answersCodec(aid: Aid, lost: Lost = { count: 0 }): Codec<Answers> {
  const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
  const cards = idsOf(aid.cards)
  const reason = ref(cards, OWN_REASON_PREFIX)
  const theme = ref(idsOf(aid.themes), OWN_REASON_PREFIX)
  const question = ref(cards, OWN_QUESTION_PREFIX)
  const answerIds = aid.understanding.flatMap(({ answers }) => idsOf(answers))

  const parts = struct({
    ratings: list(struct({ id: code(cards), value: choice(RATINGS) }), MOST),
    ownReasons: list(
      struct({
        number: count,
        side: choice(SIDES),
        text: text(OWN_TEXT_LENGTH),
        rating: nullable(choice(RATINGS)),
      }),
      OWN_REASON_LIMIT,
    ),
    dealBreakers: list(reason, MOST),
    safety: list(struct({ id: code(idsOf(aid.safety)), value: choice(SAFETY_ANSWERS) }), MOST),
    leaning: nullable(choice(LEANINGS)),
    sure: list(struct({ id: choice(SURE_ITEMS), value: choice(SURE_ANSWERS) }), SURE_ITEMS.length),
    topOrder: nullable(list(theme, MOST)),
    understood: list(struct({ id: code(idsOf(aid.understanding)), value: code(answerIds) }), MOST),
    questions: list(struct({ id: question, text: nullable(text(OWN_TEXT_LENGTH)) }), QUESTION_LIMIT),
    notes: nullable(text(NOTES_LENGTH)),
  })

  return {
    write(answers, out) {
      const said = (ids: readonly string[], values: Readonly<Partial<Record<string, unknown>>>) =>
        ids.filter((id) => values[id] !== undefined)
      parts.write(
        {
          ratings: entriesOf(said(cards, answers.ratings), answers.ratings),
          ownReasons: answers.ownReasons.map(({ id, side, text: words }) => ({
            number: Number(id.slice(OWN_REASON_PREFIX.length)),
            side,
            text: words,
            rating: answers.ratings[id] ?? null,
          })),
          dealBreakers: answers.dealBreakers,
          safety: entriesOf(said(idsOf(aid.safety), answers.safety), answers.safety),
          leaning: answers.leaning,
          sure: entriesOf(said(SURE_ITEMS, answers.sure) as (typeof SURE_ITEMS)[number][], answers.sure),
          topOrder: answers.topOrder,
          understood: entriesOf(said(idsOf(aid.understanding), answers.understood), answers.understood),
          questions: answers.questions,
          notes: answers.notes === '' ? null : answers.notes,
        },
        out,
      )
    },
    read(from) {
      const read = parts.read(from)
      const there = <Entry extends { readonly id: string | null }>(entries: readonly Entry[]) =>
        entries.filter((entry): entry is Entry & { id: string } => {
          if (entry.id === null) lost.count += 1
          return entry.id !== null
        })
      const ownReasons = read.ownReasons.map(({ number, side, text: words }) => ({
        id: `${OWN_REASON_PREFIX}${number}`,
        side,
        text: words,
      }))
      const questions = there(read.questions)
      if (!isNumbered(ownReasons, OWN_REASON_PREFIX) || !isNumbered(questions, OWN_QUESTION_PREFIX))
        throw new RangeError('Two of them have the same number, or one that nobody gave.')
      const own = read.ownReasons.flatMap(({ number, rating }) =>
        rating === null ? [] : [[`${OWN_REASON_PREFIX}${number}`, rating] as const],
      )
      return {
        ratings: { ...recordOf(there(read.ratings)), ...Object.fromEntries(own) },
        ownReasons,
        dealBreakers: thereOnce(read.dealBreakers),
        safety: recordOf(there(read.safety)),
        leaning: read.leaning,
        sure: Object.fromEntries(read.sure.map(({ id, value }) => [id, value])),
        topOrder: read.topOrder && orderLeft(read.topOrder, thereOnce(read.topOrder)),
        understood: recordOf(
          there(read.understood).flatMap(({ id, value }) => (value === null ? [] : [{ id, value }])),
        ),
        questions,
        notes: read.notes ?? '',
      }
    },
  }
}

/** An id of the aid, or the number of what the person wrote. */
function ref(ids: readonly string[], ownPrefix: string): Codec<string | null> {
  const known = code(ids)
  return {
    write(id, out) {
      const own = id?.startsWith(ownPrefix) ?? false
      out.put(own ? 1 : 0, 1)
      if (own) count.write(Number(id?.slice(ownPrefix.length)), out)
      else known.write(id, out)
    },
    read: (from) => (from.take(1) === 1 ? `${ownPrefix}${count.read(from)}` : known.read(from)),
  }
}

function thereOnce(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}

function entriesOf<Id extends string, Value>(
  ids: readonly Id[],
  values: Readonly<Partial<Record<Id, Value>>>,
): { id: Id; value: Value }[] {
  return ids.map((id) => ({ id, value: values[id] as Value }))
}

function recordOf<Value>(entries: readonly { readonly id: string; readonly value: Value }[]) {
  return Object.fromEntries(entries.map(({ id, value }) => [id, value])) as Record<string, Value>
}
