import type { Coding, Extension, QuestionnaireItem } from 'fhir/r4'
import { SIDES, type Aid } from '../domain/aid'
import { RATINGS, type Rating } from '../domain/answers'
import { SAFETY_ANSWERS } from '../domain/safety'
import { LEANINGS } from '../domain/leaning'
import { SURE_ITEMS } from '../domain/sure'
import { leaningWords } from '../words/follow-sentences'
import type { Say } from '../words/words'

/** Where the codes of this project come from; what it asks has no code in a published system. */
export const SYSTEM = 'urn:weigh-up'
/**
 * Of the items and codes of the answers, which bear it as a tag. Version 1 bore none. The form is documented in
 * docs/handing-over.md; a change of it needs a new version and a fixture of the old one.
 */
export const BUNDLE_VERSION = 2
export const FORM_SYSTEM = `${SYSTEM}:form`
/** The standard's own way to say what a code is worth: FHIR R4, extension ordinalValue. */
const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'

/** The ids of the items; a card's own id stands behind the full stop. */
export const LINK = {
  cards: 'cards',
  card: (id: string) => `card.${id}`,
  reason: 'own-reason',
  reasonId: 'own-reason.id',
  reasonSide: 'own-reason.side',
  reasonText: 'own-reason.text',
  reasonRating: 'own-reason.rating',
  dealBreaker: 'deal-breaker',
  safety: 'safety',
  safetyItem: (id: string) => `safety.${id}`,
  leaning: 'leaning',
  sure: 'sure',
  sureItem: (id: string) => `sure.${id}`,
  order: 'top-order',
  orderSaid: 'top-order.said',
  orderTheme: 'top-order.theme',
  understanding: 'understanding',
  understood: (id: string) => `understanding.${id}`,
  question: 'question',
  questionId: 'question.id',
  questionText: 'question.text',
  notes: 'notes',
} as const

export function ratingCoding(rating: Rating, say: Say): Coding {
  return {
    ...coding(`importance-${rating}`, say(`importance-${rating}`)),
    ...(rating === 'not-sure' ? {} : { extension: [worth(rating)] }),
  }
}

export function coding(code: string, display: string): Coding {
  return { system: SYSTEM, code, display }
}

export function worth(value: number): Extension {
  return { url: ORDINAL, valueDecimal: value }
}

/** What the aid asks, as items of a Questionnaire. */
export function questionnaireItems(aid: Aid, say: Say): QuestionnaireItem[] {
  const importance = RATINGS.map((rating) => ({ valueCoding: ratingCoding(rating, say) }))
  const choices = (codings: readonly Coding[]) => codings.map((valueCoding) => ({ valueCoding }))
  const safety = choices(SAFETY_ANSWERS.map((answer) => coding(`safety-${answer}`, say(`safety-${answer}`))))
  const items: QuestionnaireItem[] = [
    {
      linkId: LINK.cards,
      type: 'group',
      text: say('weigh-title'),
      item: aid.cards.map((card) => ({
        linkId: LINK.card(card.id),
        type: 'choice',
        text: `${card.title}. ${say('importance-question')}`,
        answerOption: importance,
      })),
    },
    {
      linkId: LINK.reason,
      type: 'group',
      repeats: true,
      text: say('record-own'),
      item: [
        { linkId: LINK.reasonId, type: 'string' },
        {
          linkId: LINK.reasonSide,
          type: 'choice',
          answerOption: choices(SIDES.map((side) => coding(`side-${side}`, say(`side-${side}`)))),
        },
        { linkId: LINK.reasonText, type: 'text' },
        {
          linkId: LINK.reasonRating,
          type: 'choice',
          text: say('importance-question-own'),
          answerOption: importance,
        },
      ],
    },
    { linkId: LINK.dealBreaker, type: 'string', repeats: true, text: say('deal-breaker-mark') },
    {
      linkId: LINK.safety,
      type: 'group',
      text: say('safety-title'),
      item: aid.safety.map(({ id, question }) => ({
        linkId: LINK.safetyItem(id),
        type: 'choice',
        text: question,
        answerOption: safety,
      })),
    },
    {
      linkId: LINK.leaning,
      type: 'choice',
      text: say('lean-question'),
      answerOption: choices(
        LEANINGS.map((leaning) => ({
          ...coding(`leaning-${leaning}`, leaningWords(leaning, aid.towards, say)),
          extension: [worth(leaning)],
        })),
      ),
    },
    {
      linkId: LINK.sure,
      type: 'group',
      text: say('sure-title'),
      item: SURE_ITEMS.map((item) => ({
        linkId: LINK.sureItem(item),
        type: 'boolean',
        text: say(`sure-${item}`),
      })),
    },
    {
      linkId: LINK.order,
      type: 'group',
      text: say('second-look-title'),
      item: [
        { linkId: LINK.orderSaid, type: 'boolean' },
        { linkId: LINK.orderTheme, type: 'string', repeats: true, text: say('second-look-first') },
      ],
    },
    {
      linkId: LINK.understanding,
      type: 'group',
      text: say('understanding-title'),
      item: aid.understanding.map(({ id, question, answers }) => ({
        linkId: LINK.understood(id),
        type: 'choice',
        text: question,
        answerOption: choices(answers.map((answer) => coding(answer.id, answer.text))),
      })),
    },
    {
      linkId: LINK.question,
      type: 'group',
      repeats: true,
      text: say('ask-chosen'),
      item: [
        { linkId: LINK.questionId, type: 'string' },
        { linkId: LINK.questionText, type: 'text' },
      ],
    },
    { linkId: LINK.notes, type: 'text', text: say('notes-title') },
  ]
  // A group must hold something, and an aid may ask nothing of a kind.
  return items.filter(({ type, item }) => type !== 'group' || (item ?? []).length > 0)
}
