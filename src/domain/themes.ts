import { isCounted, type Aid, type Card, type Side } from './aid'
import { IMPORTANCE_LEVELS, isImportance, type Answers, type Importance, type Rating } from './answers'

/** A theme as the weighing sees it. */
export interface WeighedTheme {
  readonly id: string
  readonly side: Side
  /** The highest rating among its rated cards; null if none of them is rated. */
  readonly weight: Importance | null
  /** True if any of its cards is not answered, or answered with "not sure". */
  readonly open: boolean
}

/**
 * The themes that enter the weighing, in deck order, then the person's own reasons, each a theme of
 * its own. Cards that say nearly the same thing share a theme, and the highest of them speaks for all:
 * that is what keeps overlapping cards from counting twice. Cards that no study shows are left out.
 */
export function weighedThemes(aid: Pick<Aid, 'themes' | 'cards'>, answers: Answers): readonly WeighedTheme[] {
  const ratingsByTheme = new Map<string, (Rating | undefined)[]>()
  for (const card of aid.cards) {
    if (!isWeighed(card)) continue
    const ratings = ratingsByTheme.get(card.theme) ?? []
    ratings.push(answers.ratings[card.id])
    ratingsByTheme.set(card.theme, ratings)
  }

  const ofAid = aid.themes.flatMap(({ id, side }) => {
    const ratings = ratingsByTheme.get(id)
    return ratings === undefined ? [] : [{ id, side, ...heard(ratings) }]
  })
  const own = answers.ownReasons.map(({ id, side }) => ({ id, side, ...heard([answers.ratings[id]]) }))
  return [...ofAid, ...own]
}

/** True for a card that enters the weighing: it stands in a theme, and some study shows it. */
export function isWeighed(card: Card): card is Card & { theme: string } {
  return card.theme !== null && isCounted(card)
}

function heard(ratings: readonly (Rating | undefined)[]): Pick<WeighedTheme, 'weight' | 'open'> {
  const levels = IMPORTANCE_LEVELS.filter((level) => ratings.includes(level))
  return { weight: levels.at(-1) ?? null, open: !ratings.every(isImportance) }
}
