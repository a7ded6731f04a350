import type { Aid, CardId, Side } from './aid'
import type { Answers, Importance, Rating } from './answers'
import { themeNames } from './balance'
import { isWeighed, type WeighedTheme } from './themes'

/** A theme with the cards, or the one own reason, that its weight comes from. */
export interface AccountLine {
  readonly id: string
  readonly name: string
  readonly side: Side
  readonly weight: Importance | null
  readonly open: boolean
  readonly cards: readonly { readonly id: CardId; readonly title: string; readonly rating: Rating | null }[]
}

/** How the weights come about, theme by theme in deck order: what a person can check by hand. */
export function account(
  aid: Pick<Aid, 'themes' | 'cards'>,
  answers: Answers,
  themes: readonly WeighedTheme[],
): readonly AccountLine[] {
  const names = themeNames(aid, answers)
  return themes.map((theme) => {
    const name = names.get(theme.id) ?? theme.id
    const cards = aid.cards.filter((card) => isWeighed(card) && card.theme === theme.id)
    const heard = cards.length > 0 ? cards : [{ id: theme.id, title: name }]
    return {
      ...theme,
      name,
      cards: heard.map(({ id, title }) => ({ id, title, rating: answers.ratings[id] ?? null })),
    }
  })
}
