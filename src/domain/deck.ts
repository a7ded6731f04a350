import { SIDES, type Aid, type Card, type Side, type Theme } from './aid'

/** Cards that stand together on the page; `theme` is null for those that no study shows. */
export interface CardGroup {
  readonly id: string
  readonly side: Side
  readonly theme: Theme | null
  readonly cards: readonly Card[]
}

/**
 * The order in which cards are read: themes of the two sides take turns, and the side that begins
 * changes from pair to pair, so that neither always comes first. Cards that stand apart come last.
 */
export function cardGroups(aid: Pick<Aid, 'themes' | 'cards'>): readonly CardGroup[] {
  const bySide = SIDES.map((side) => aid.themes.filter((theme) => theme.side === side))
  const pairs = Math.max(...bySide.map((themes) => themes.length))
  const taken = Array.from({ length: pairs }, (_, pair) => {
    const inPair = bySide.flatMap((themes) => themes.slice(pair, pair + 1))
    return pair % 2 === 0 ? inPair : inPair.reverse()
  }).flat()

  const themed = taken.map((theme) => ({
    id: theme.id,
    side: theme.side,
    theme,
    cards: aid.cards.filter((card) => card.theme === theme.id),
  }))
  const apart = SIDES.map((side) => ({
    id: `apart-${side}`,
    side,
    theme: null,
    cards: aid.cards.filter((card) => card.theme === null && card.side === side),
  }))
  return [...themed, ...apart].filter((group) => group.cards.length > 0)
}
