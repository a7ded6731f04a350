import { compiled } from './compiled.mjs'
import { median, round } from './statistics.mjs'

const ROUNDS = 31
const LEVELS = [0, 1, 2, 3, 4, 'not-sure', undefined]

/**
 * One weighing of ever larger decks. `growth` is against the row before it: linear for cards in as many themes,
 * at most quadratic for themes.
 */
export async function measureArithmetic() {
  const { weigh } = await compiled('src/domain/weigh.ts')
  const decks = [
    ...[17, 100, 1_000, 10_000].map((cards) => ({ cards, themes: Math.min(16, cards) })),
    ...[10, 100, 1_000].map((themes) => ({ cards: themes, themes })),
  ].map((size) => ({ ...size, ...deck(size), times: /** @type {number[]} */ ([]) }))

  // Round by round, so that whatever else the machine does falls on all of them alike.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { aid, answers, times, themes, cards } of decks) {
      const repeats = Math.max(1, Math.round(100_000 / (cards + themes * themes)))
      const start = performance.now()
      for (let repeat = 0; repeat < repeats; repeat += 1) weigh(aid, answers)
      // The first round warms up.
      if (round > 0) times.push((performance.now() - start) / repeats)
    }

  return decks.map(({ cards, themes, times }, place) => {
    const before = decks[place - 1]
    const isSeries = before !== undefined && before.cards < cards
    return {
      cards,
      themes,
      'median ms': round(median(times), 4),
      growth: isSeries ? round(median(times) / median(before.times), 1) : null,
    }
  })
}

/** The same deck every time. @param {{ cards: number, themes: number }} size */
function deck({ cards, themes }) {
  const side = (/** @type {number} */ place) => (place % 2 === 0 ? 'benefit' : 'risk')
  const allThemes = Array.from({ length: themes }, (_, place) => ({
    id: `theme-${place}`,
    side: side(place),
    name: '',
  }))
  const allCards = Array.from({ length: cards }, (_, place) => ({
    id: `card-${place}`,
    theme: `theme-${place % themes}`,
    certainty: 'low',
  }))
  const ratings = Object.fromEntries(
    allCards.map(({ id }, place) => [id, LEVELS[(place * 31) % LEVELS.length]]),
  )
  return { aid: { themes: allThemes, cards: allCards }, answers: { ratings, ownReasons: [] } }
}
