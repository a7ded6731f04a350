import type { Pinia } from 'pinia'
import aidIds from 'virtual:aid-ids'
import { openAid } from 'virtual:aids'
import type { Reading } from './composables/use-reading'
import { isAnswered } from './domain/answered'
import type { keepAnswers } from './keep-answers'
import { useAnswersStore } from './stores/answers'
import { useContentStore } from './stores/content'
import type { Words } from './words/words'

/** The aids of the site to read summaries with, and the way on from what was read. */
export function reading(words: Words, pinia: Pinia, keeping: ReturnType<typeof keepAnswers>): Reading {
  return {
    aidIds,
    openAid: (id) => openAid(id, words.language.id),
    async hasAnswers(aid) {
      return isAnswered(await keeping.answersTo(aid))
    },
    async takeOver(aid, answers) {
      const show = await keeping.open(aid)
      show()
      useContentStore(pinia).aid = aid
      useAnswersStore(pinia).replace(answers)
    },
  }
}
