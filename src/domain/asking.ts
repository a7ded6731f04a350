import type { Aid, Card } from './aid'
import { IMPORTANCE_LEVELS, TOP_IMPORTANCE, type Answers, type Importance } from './answers'
import { openCards } from './progress'
import { isWeighed, weighedThemes } from './themes'
import { probabilityOf } from './weigh'

const LEAST_IMPORTANCE = IMPORTANCE_LEVELS[0]

/**
 * The cards that are not answered or "not sure", the one whose answer is worth most first.
 *
 * `worth` is −1…1: P(benefits > risks) if the card were rated 4 less that if it were rated 0, so 0 or more for a
 * benefit and 0 or less for a risk. A card that no study shows is not counted and is worth 0. What an answer could
 * change is the idea of the value of information (Howard RA. Information value theory. IEEE Trans Syst Sci Cybern.
 * 1966;2(1):22–26), here without a cost.
 */
export function worthOfAsking(
  aid: Pick<Aid, 'themes' | 'cards'>,
  answers: Answers,
): readonly { readonly card: Card; readonly worth: number }[] {
  const themes = weighedThemes(aid, answers)
  const open = openCards(aid, answers)
  const worthByTheme = new Map(
    themes.map(({ id, weight }) => {
      const openHere = open.filter((card) => card.theme === id && isWeighed(card)).length
      const rated = (level: Importance) => ({
        weight: weight === null || level > weight ? level : weight,
        open: openHere > 1,
      })
      const benefitsIf = (level: Importance) =>
        probabilityOf(themes.map((theme) => (theme.id === id ? { ...theme, ...rated(level) } : theme)))
          .benefits
      return [id, openHere === 0 ? 0 : benefitsIf(TOP_IMPORTANCE) - benefitsIf(LEAST_IMPORTANCE)] as const
    }),
  )
  return open
    .map((card) => ({ card, worth: isWeighed(card) ? (worthByTheme.get(card.theme) ?? 0) : 0 }))
    .sort((one, other) => size(other.worth) - size(one.worth))
}

/** In steps far above the error of floating-point sums, so that what is worth the same keeps the order of the deck. */
function size(worth: number): number {
  return Math.round(Math.abs(worth) * 1e9)
}
