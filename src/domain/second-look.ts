import type { Aid } from './aid'
import type { Answers, Importance } from './answers'
import { withRating } from './rate'
import { isWeighed, weighedThemes, type WeighedTheme } from './themes'

/** From here on a tie at the top hides which one matters most. */
const TIED_FROM = 3

/** Themes and own reasons that share the highest weight, in deck order, if three or more do; else none. */
export function tiedAtTop(themes: readonly WeighedTheme[]): readonly string[] {
  const top = Math.max(1, ...themes.map(({ weight }) => weight ?? 0))
  const tied = themes.filter(({ weight }) => weight === top).map(({ id }) => id)
  return tied.length >= TIED_FROM ? tied : []
}

/** An order of null takes the answer back; an empty one says that they matter the same. */
export function withTopOrder(answers: Answers, order: readonly string[] | null): Answers {
  return { ...answers, topOrder: order }
}

/** What is left of an order: null where nothing is, since an empty one would say that all matter the same. */
export function orderLeft(order: readonly unknown[], left: readonly string[]): Answers['topOrder'] {
  return order.length > 0 && left.length === 0 ? null : left
}

/** Themes of which the order says one thing and the ratings another. */
export interface Contradiction {
  /** Said to matter more … */
  readonly said: string
  /** … than this one, which weighs more. */
  readonly heavier: string
  readonly weight: Importance
}

/** Where a theme was put first (or next) and yet weighs less than one that it was put before. */
export function contradictions(
  themes: readonly WeighedTheme[],
  order: Answers['topOrder'],
): readonly Contradiction[] {
  // What is not known contradicts nothing.
  const known = themes.flatMap(({ id, weight }) => (weight === null ? [] : [{ id, weight }]))
  const placed = order ?? []
  return placed.flatMap((said, place) => {
    const own = known.find(({ id }) => id === said)
    if (own === undefined) return []
    const before = placed.slice(0, place)
    const heavier = known.filter((other) => !before.includes(other.id) && other.weight > own.weight)
    return heavier
      .sort((one, other) => other.weight - one.weight)
      .slice(0, 1)
      .map((heaviest) => ({ said, heavier: heaviest.id, weight: heaviest.weight }))
  })
}

/** Rates what was said to matter more as high as the other one: the highest of its cards, or the own reason. */
export function withContradictionMended(
  aid: Pick<Aid, 'themes' | 'cards'>,
  answers: Answers,
  { said, weight }: Contradiction,
): Answers {
  const theme = weighedThemes(aid, answers).find(({ id }) => id === said)
  const cards = aid.cards.filter((card) => card.theme === said && isWeighed(card)).map(({ id }) => id)
  return [...cards, said]
    .filter((id) => theme !== undefined && answers.ratings[id] === theme.weight)
    .reduce((mended, id) => withRating(mended, id, weight), answers)
}
