import type { Card, Certainty, Side, Theme } from '../../src/domain/aid'
import { IMPORTANCE_LEVELS, noAnswers, type Answers, type Rating } from '../../src/domain/answers'

export interface Deck {
  readonly aid: { readonly themes: readonly Theme[]; readonly cards: readonly Card[] }
  readonly answers: Answers
}

export function card(id: string, theme: string | null, side: Side, certainty: Certainty = 'low'): Card {
  const words = { title: id, answer: '', like: '', unsure: '', ask: `${id}?`, chance: { noNumber: '' } }
  return { id, theme, side, certainty, ...words, terms: {}, sources: [] }
}

/** A deck from ratings by theme; within a theme each card has its rating, null where it is not answered. */
export function deckOf(sides: Readonly<Record<Side, readonly (readonly (Rating | null)[])[]>>): Deck {
  const themes: Theme[] = []
  const cards: Card[] = []
  const ratings: Record<string, Rating> = {}
  for (const side of ['benefit', 'risk'] as const) {
    sides[side].forEach((theme, place) => {
      const id = `${side}-${place + 1}`
      themes.push({ id, side, name: id })
      theme.forEach((rating, number) => {
        cards.push(card(`${id}-${number + 1}`, id, side))
        if (rating !== null) ratings[`${id}-${number + 1}`] = rating
      })
    })
  }
  return { aid: { themes, cards }, answers: { ...noAnswers, ratings } }
}

/** A deck as the tables write it: "4 ? 2 2?" is a known 4, nothing rated, a known 2, a 2 with an open card. */
export function deck(benefits: string, risks: string): Deck {
  return deckOf({ benefit: benefits.split(' ').map(theme), risk: risks.split(' ').map(theme) })
}

function theme(cell: string): (Rating | null)[] {
  const level = IMPORTANCE_LEVELS.find((known) => String(known) === cell[0])
  const known = level === undefined ? [] : [level]
  return cell.endsWith('?') ? [...known, null] : known
}
