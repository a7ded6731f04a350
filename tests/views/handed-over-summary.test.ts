import { describe, expect, it } from 'vitest'
import { readingKey } from '../../src/composables/use-reading'
import { wordsKey } from '../../src/composables/use-words'
import HandedOverSummary from '../../src/views/HandedOverSummary.vue'
import { createPinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import { weighUpRouter } from '../../src/router/router'
import { card, deckOf } from '../support/decks'
import { mountPiece } from '../support/mount'
import { words } from '../support/words'

const { aid: deck, answers } = deckOf({ benefit: [[4]], risk: [[1]] })
const aid = {
  ...deck,
  id: 'any-aid',
  version: '2.0.0',
  decision: 'Tea?',
  towards: { benefit: 'tea', risk: 'no tea' },
  dates: { made: '2026-01-01', reviewed: '2026-01-01', nextReview: '2099-01-01' },
  title: 'Tea',
  safety: [],
  understanding: [],
  options: [],
  cards: [...deck.cards, card('new', null, 'risk', 'none')],
}
const summaryOf = (aidVersion: string, lost: number) =>
  mountPiece(HandedOverSummary, {
    props: { aid, handedOver: { aid: aid.id, aidVersion, date: '2026-11-24', answers }, lost },
    global: {
      plugins: [
        createPinia(),
        weighUpRouter(
          createMemoryHistory(),
          { aidIds: ['any-aid'], languages: ['en'] },
          { frame: {}, weigh: {} },
        ),
      ],
      provide: {
        [wordsKey as symbol]: words,
        [readingKey as symbol]: () => Promise.reject(new Error('not asked for')),
      },
    },
  }).text()

describe('a summary that was handed over', () => {
  it('says nothing of versions where the aid is still the same', () => {
    expect(summaryOf('2.0.0', 0)).not.toContain('may have changed')
  })

  it('says that the aid has changed since, and how many answers have no place any more', () => {
    const text = summaryOf('1.4.0', 2)
    expect(text).toContain('with version 1.4.0 of this aid')
    expect(text).toContain('This aid is now at version 2.0.0.')
    expect(text).toContain('2 answers belong to things that this version no longer asks.')
    expect(text).toContain('Cards not answerednew')
  })
})
