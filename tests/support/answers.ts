import * as fc from 'fast-check'
import type { Aid } from '../../src/domain/aid'
import { RATINGS, type Answers } from '../../src/domain/answers'
import { SIDES } from '../../src/domain/aid'
import { NOTES_LENGTH, OWN_REASON_LIMIT, OWN_TEXT_LENGTH } from '../../src/domain/own-text'
import { SAFETY_ANSWERS } from '../../src/domain/safety'
import { LEANINGS } from '../../src/domain/leaning'
import { QUESTION_LIMIT } from '../../src/domain/questions'
import { SURE_ANSWERS, SURE_ITEMS } from '../../src/domain/sure'

const rating = fc.constantFrom(...RATINGS)
const words = (length: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) =>
      text
        .replaceAll('\0', '')
        .trim()
        .slice(0, length)
        .replaceAll(/\p{Surrogate}/gu, ''),
    )
    .filter((text) => text.length > 0)
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
const some = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] })

/** Any answers that a person could give to an aid. */
export function anyAnswers(aid: Aid): fc.Arbitrary<Answers> {
  const cards = ids(aid.cards)
  return fc
    .record({
      ratings: some(cards, rating),
      reasons: fc.uniqueArray(
        fc.record({
          number: fc.integer({ min: 1, max: 40 }),
          side: fc.constantFrom(...SIDES),
          text: words(OWN_TEXT_LENGTH),
          rating: fc.option(rating),
        }),
        { selector: ({ number }) => number, maxLength: OWN_REASON_LIMIT },
      ),
      safety: some(ids(aid.safety), fc.constantFrom(...SAFETY_ANSWERS)),
      leaning: fc.option(fc.constantFrom(...LEANINGS)),
      sure: some(SURE_ITEMS, fc.constantFrom(...SURE_ANSWERS)) as fc.Arbitrary<Answers['sure']>,
      topOrder: fc.option(fc.subarray(ids(aid.themes), { maxLength: 2 })),
      understood: fc.record(
        Object.fromEntries(
          aid.understanding.map(({ id, answers }) => [id, fc.constantFrom(...ids(answers))]),
        ),
        { requiredKeys: [] },
      ),
      cardQuestions: fc.subarray(cards, { maxLength: QUESTION_LIMIT / 2 }),
      ownQuestions: fc.array(words(OWN_TEXT_LENGTH), { maxLength: QUESTION_LIMIT / 2 }),
      notes: fc.oneof(fc.constant(''), words(NOTES_LENGTH)),
      breakers: fc.subarray(cards, { maxLength: 3 }),
    })
    .map(({ reasons, cardQuestions, ownQuestions, breakers, ...rest }) => ({
      ratings: {
        ...rest.ratings,
        ...Object.fromEntries(
          reasons.flatMap((reason) =>
            reason.rating === null ? [] : [[`own-${reason.number}`, reason.rating] as const],
          ),
        ),
      },
      ownReasons: reasons.map(({ number, side, text }) => ({ id: `own-${number}`, side, text })),
      dealBreakers: [...breakers, ...reasons.slice(0, 1).map(({ number }) => `own-${number}`)],
      safety: rest.safety,
      leaning: rest.leaning,
      sure: rest.sure,
      topOrder: rest.topOrder,
      understood: rest.understood,
      questions: [
        ...cardQuestions.map((id, place) => ({ id, text: place % 2 === 0 ? null : `Is it ${place}?` })),
        ...ownQuestions.map((text, place) => ({ id: `own-question-${place + 1}`, text })),
      ],
      notes: rest.notes,
    }))
}
