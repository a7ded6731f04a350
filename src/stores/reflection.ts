import { defineStore } from 'pinia'
import type { Aid, CardId } from '../domain/aid'
import type { Answers } from '../domain/answers'
import { withNotes } from '../domain/notes'
import { withLeaning, type Leaning } from '../domain/leaning'
import * as question from '../domain/questions'
import { type SafetyAnswer, withSafetyAnswer } from '../domain/safety'
import { withContradictionMended, withTopOrder, type Contradiction } from '../domain/second-look'
import { withSureAnswer, type SureAnswer, type SureItem } from '../domain/sure'
import { withUnderstanding } from '../domain/understanding'
import { useAnswersStore } from './answers'

/**
 * What a person says beside the cards: what may make it unsafe for them, their leaning, how ready they are, what they took from it, which comes
 * first, what to ask.
 * The answers themselves are in the one store that is kept; this is the later part of its verbs, apart so that
 * weighing does not wait for it.
 */
export const useReflectionStore = defineStore('reflection', () => {
  const store = useAnswersStore()
  const change = (answers: Answers) => store.replace(answers)

  return {
    answerSafety: (item: string, answer: SafetyAnswer | null) =>
      change(withSafetyAnswer(store.answers, item, answer)),
    lean: (leaning: Leaning | null) => change(withLeaning(store.answers, leaning)),
    answerSure: (item: SureItem, answer: SureAnswer | null) =>
      change(withSureAnswer(store.answers, item, answer)),
    answerUnderstanding: (id: string, answer: string | null) =>
      change(withUnderstanding(store.answers, id, answer)),
    orderTop: (order: readonly string[] | null) => change(withTopOrder(store.answers, order)),
    mendOrder: (aid: Aid, contradiction: Contradiction) =>
      change(withContradictionMended(aid, store.answers, contradiction)),
    ask: (id: CardId) => change(question.withQuestion(store.answers, id)),
    askOwn: (text: string) => change(question.withOwnQuestion(store.answers, text)),
    rewordQuestion: (id: CardId, text: string) => change(question.withQuestionText(store.answers, id, text)),
    dropQuestion: (id: CardId) => change(question.withoutQuestion(store.answers, id)),
    moveQuestion: (id: CardId, toThatOf: CardId) =>
      change(question.withQuestionMoved(store.answers, id, toThatOf)),
    note: (notes: string) => change(withNotes(store.answers, notes)),
    keepTrial: change,
  }
})
