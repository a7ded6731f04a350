import { isCounted, type Aid, type Card, type Side } from './aid'
import { isImportance, type Answers, type Importance, type Rating } from './answers'

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
  const heard = new Map<string, Heard>()
  for (const card of aid.cards) {
    if (!isWeighed(card)) continue
    let theme = heard.get(card.theme)
    if (theme === undefined) heard.set(card.theme, (theme = nothingHeard()))
    hear(theme, answers.ratings[card.id])
  }

  const ofAid = aid.themes.flatMap(({ id, side }) => {
    const theme = heard.get(id)
    return theme === undefined ? [] : [{ id, side, ...theme }]
  })
  const own = answers.ownReasons.map(({ id, side }) => {
    const reason = nothingHeard()
    hear(reason, answers.ratings[id])
    return { id, side, ...reason }
  })
  return [...ofAid, ...own]
}

/** True for a card that enters the weighing: it stands in a theme, and some study shows it. */
export function isWeighed(card: Card): card is Card & { theme: string } {
  return card.theme !== null && isCounted(card)
}

/** What is said of a theme so far; changed in place, card by card, since a deck may be large. */
interface Heard {
  weight: Importance | null
  open: boolean
}

function nothingHeard(): Heard {
  return { weight: null, open: false }
}

function hear(theme: Heard, rating: Rating | undefined): void {
  if (!isImportance(rating)) theme.open = true
  else if (theme.weight === null || rating > theme.weight) theme.weight = rating
}
