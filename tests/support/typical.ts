import { noAnswers, type Answers } from '../../src/domain/answers'
import { dryNeedling as aid } from './aids'

/** All cards of dry needling rated, from 0 to 4 in turn. */
export const allRated: Answers = {
  ...noAnswers,
  ratings: Object.fromEntries(aid.cards.map(({ id }, place) => [id, (place % 5) as 0 | 1 | 2 | 3 | 4])),
}

/** A person who went through it all, with three own reasons and five questions. */
export const typical: Answers = {
  ...allRated,
  ratings: { ...allRated.ratings, 'own-1': 3, 'own-2': 4 },
  ownReasons: [
    { id: 'own-1', side: 'benefit', text: 'My sister had it and slept well again after two weeks' },
    { id: 'own-2', side: 'risk', text: 'I drive for a living and cannot be sore on Mondays' },
    { id: 'own-3', side: 'risk', text: 'The clinic is an hour away by bus' },
  ],
  dealBreakers: ['lung'],
  safety: { ...Object.fromEntries(aid.safety.map(({ id }) => [id, 'no' as const])), 'blood-thinner': 'yes' },
  leaning: 1,
  sure: { sure: 'no', understand: 'yes', 'risk-benefit': 'yes', encouragement: 'yes' },
  understood: Object.fromEntries(aid.understanding.map(({ id, right }) => [id, right])),
  questions: [
    { id: 'pain-relief', text: null },
    { id: 'lung', text: null },
    { id: 'soreness', text: 'Can I drive the day after?' },
    { id: 'own-question-1', text: 'How often have you done this, and where did you learn it?' },
    { id: 'own-question-2', text: 'What would you try first if I were your brother?' },
  ],
}
