import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useAnswersStore } from '../../src/stores/answers'
import { useReflectionStore } from '../../src/stores/reflection'

describe('what a person says once the cards are read', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('goes into the answers that are kept, each verb into its own part', () => {
    const store = useReflectionStore()
    store.lean(-2)
    store.answerSure('understand', 'no')
    store.answerUnderstanding('how-long', 'months')
    store.orderTop(['warmth', 'company'])
    store.note('Bring the letter')
    expect(useAnswersStore().answers).toMatchObject({
      leaning: -2,
      sure: { understand: 'no' },
      understood: { 'how-long': 'months' },
      topOrder: ['warmth', 'company'],
      notes: 'Bring the letter',
    })
  })

  it('is a list of questions in the person’s order: asked, reworded, moved and dropped', () => {
    const store = useReflectionStore()
    for (const card of ['warmth', 'spills', 'cost']) store.ask(card)
    store.askOwn('Is it hot?')
    store.rewordQuestion('spills', 'Does it stain?')
    store.moveQuestion('cost', 'warmth')
    store.dropQuestion('warmth')
    expect(useAnswersStore().answers.questions).toEqual([
      { id: 'cost', text: null },
      { id: 'spills', text: 'Does it stain?' },
      { id: 'own-question-1', text: 'Is it hot?' },
    ])
  })
})
