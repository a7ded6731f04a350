import type { QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { Aid } from '../domain/aid'
import { leaningWords } from '../words/follow-sentences'
import type { Say } from '../words/words'
import { coding, LINK, ratingCoding, worth } from './fhir-items'
import type { HandedOver } from './handed-over'

/** What a person said, as items of a QuestionnaireResponse; what is not answered has no item. */
export function responseItems(aid: Aid, { answers }: HandedOver, say: Say): QuestionnaireResponseItem[] {
  const answer = (linkId: string, value: QuestionnaireResponseItemAnswer): QuestionnaireResponseItem => ({
    linkId,
    answer: [value],
  })
  const group = (linkId: string, item: QuestionnaireResponseItem[]) =>
    item.length > 0 ? [{ linkId, item }] : []
  const many = (linkId: string, values: readonly string[]) =>
    values.length > 0 ? [{ linkId, answer: values.map((valueString) => ({ valueString })) }] : []

  const cards = aid.cards.flatMap(({ id }) => {
    const rating = answers.ratings[id]
    return rating === undefined ? [] : [answer(LINK.card(id), { valueCoding: ratingCoding(rating, say) })]
  })
  const reasons = answers.ownReasons.map(({ id, side, text }) => {
    const rating = answers.ratings[id]
    return {
      linkId: LINK.reason,
      item: [
        answer(LINK.reasonId, { valueString: id }),
        answer(LINK.reasonSide, { valueCoding: coding(`side-${side}`, say(`side-${side}`)) }),
        answer(LINK.reasonText, { valueString: text }),
        ...(rating === undefined
          ? []
          : [answer(LINK.reasonRating, { valueCoding: ratingCoding(rating, say) })]),
      ],
    }
  })
  const safety = aid.safety.flatMap(({ id }) => {
    const said = answers.safety[id]
    return said === undefined
      ? []
      : [answer(LINK.safetyItem(id), { valueCoding: coding(`safety-${said}`, say(`safety-${said}`)) })]
  })
  const { leaning } = answers
  const leaningItem =
    leaning === null
      ? []
      : [
          answer(LINK.leaning, {
            valueCoding: {
              ...coding(`leaning-${leaning}`, leaningWords(leaning, aid.towards, say)),
              extension: [worth(leaning)],
            },
          }),
        ]
  const sure = Object.entries(answers.sure).map(([item, said]) =>
    answer(LINK.sureItem(item), { valueBoolean: said === 'yes' }),
  )
  const order =
    answers.topOrder === null
      ? []
      : [answer(LINK.orderSaid, { valueBoolean: true }), ...many(LINK.orderTheme, answers.topOrder)]
  const understood = aid.understanding.flatMap(({ id, answers: choices }) => {
    const said = choices.find((choice) => choice.id === answers.understood[id])
    return said === undefined
      ? []
      : [answer(LINK.understood(id), { valueCoding: coding(said.id, said.text) })]
  })
  const questions = answers.questions.map(({ id, text }) => ({
    linkId: LINK.question,
    item: [
      answer(LINK.questionId, { valueString: id }),
      ...(text === null ? [] : [answer(LINK.questionText, { valueString: text })]),
    ],
  }))
  return [
    ...group(LINK.cards, cards),
    ...reasons,
    ...many(LINK.dealBreaker, answers.dealBreakers),
    ...group(LINK.safety, safety),
    ...leaningItem,
    ...group(LINK.sure, sure),
    ...group(LINK.order, order),
    ...group(LINK.understanding, understood),
    ...questions,
    ...(answers.notes === '' ? [] : [answer(LINK.notes, { valueString: answers.notes })]),
  ]
}
