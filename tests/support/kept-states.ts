import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Side } from '../../src/domain/aid'
import { noAnswers, noAside, type Answers, type Rating } from '../../src/domain/answers'
import { ENVELOPE_VERSION } from '../../src/storage/place'
import { projectRoot } from './install.mjs'

/** How far a person has come: what a page shows depends on nothing else. */
export type KeptState = 'empty' | 'half answered' | 'answered' | 'too close to call' | 'a deal-breaker'

/** As much of an aid as answers need. Read from its file, so that no page must be walked to learn it. */
interface Deck {
  readonly themes: readonly { readonly id: string; readonly side: Side }[]
  readonly cards: readonly { readonly id: string; readonly theme?: string; readonly side?: Side }[]
  readonly safety: readonly { readonly id: string }[]
  readonly understanding: readonly {
    readonly id: string
    readonly answers: string[]
    readonly right: string
  }[]
}

function readDeck(aid: string): Deck {
  return parse(readFileSync(join(projectRoot, 'src/aids', aid, 'aid.yaml'), 'utf8'))
}

/** What the device keeps of an aid in that state; null where it keeps nothing. */
export function keptText(aid: string, state: KeptState): string | null {
  if (state === 'empty') return null
  const deck = readDeck(aid)
  const answers = { ...noAnswers, ...answersOf(deck, state) }
  return JSON.stringify({ version: ENVELOPE_VERSION, aid, aidVersion: '1.0.0', answers, aside: noAside })
}

function answersOf(deck: Deck, state: Exclude<KeptState, 'empty'>): Partial<Answers> {
  const ids = deck.cards.map(({ id }) => id)
  if (state === 'half answered') {
    const half = deck.cards.filter((_, place) => place % 2 === 0)
    return {
      ratings: rated(half, (_, place) => (place % 3 === 0 ? 'not-sure' : 2)),
      safety: { [deck.safety[0]?.id ?? '']: 'not-sure' },
      ownReasons: [{ id: 'own-1', side: 'risk', text: 'I faint easily' }],
    }
  }
  // All alike weighs the same on both sides, and leaves many tied at the top.
  if (state === 'too close to call') {
    return {
      ratings: rated(deck.cards, () => 3),
      leaning: 0,
      sure: { sure: 'no', understand: 'no', 'risk-benefit': 'no', encouragement: 'no' },
      understood: Object.fromEntries(
        deck.understanding.map(({ id, answers, right }) => [
          id,
          answers.find((one) => one !== right) ?? right,
        ]),
      ),
    }
  }
  const sideOf = new Map(deck.themes.map(({ id, side }) => [id, side]))
  return {
    ratings: {
      ...rated(deck.cards, ({ theme = '', side }) => ((side ?? sideOf.get(theme)) === 'benefit' ? 4 : 1)),
      'own-1': 1,
    },
    ownReasons: [{ id: 'own-1', side: 'benefit', text: 'My sister had it' }],
    dealBreakers: state === 'a deal-breaker' ? [...ids.slice(-2), 'own-1'] : [],
    safety: Object.fromEntries(deck.safety.map(({ id }) => [id, state === 'a deal-breaker' ? 'yes' : 'no'])),
    leaning: -2,
    sure: { sure: 'yes', understand: 'yes', 'risk-benefit': 'yes', encouragement: 'yes' },
    topOrder: [],
    understood: Object.fromEntries(deck.understanding.map(({ id, right }) => [id, right])),
    questions: [
      { id: ids[0] ?? '', text: null },
      { id: 'own-question-1', text: 'How many visits would I need?' },
    ],
    notes: 'My sister comes along.',
  }
}

function rated(
  cards: Deck['cards'],
  rating: (card: Deck['cards'][number], place: number) => Rating,
): Record<string, Rating> {
  return Object.fromEntries(cards.map((card, place) => [card.id, rating(card, place)]))
}
