import type { AidStructure, Figures } from './schema'

const PLACEHOLDER = /\{(\w+)\}/g

export type Numbers = Readonly<Record<string, number>>
type ChanceStructure = Exclude<AidStructure['cards'][number]['chance'], string>
type EventsStructure = ChanceStructure['with']

/** The names of the placeholders in a text, in order. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')
}

/** A text without its placeholders: what must hold no digit. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, '')
}

/** Puts numbers into a text, written as the locale writes them. */
export function fillIn(text: string, numbers: Numbers, locale: string): string {
  const format = new Intl.NumberFormat(locale)
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const number = numbers[name]
    return number === undefined ? whole : format.format(number)
  })
}

export function figureNumbers(figures: Figures): Numbers {
  return Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value]))
}

export function rangeOf(events: EventsStructure): { from: number; to: number } {
  return typeof events === 'number' ? { from: events, to: events } : events
}

/** What a chance's sentences may name; both frames ("8 of 100 … 92 of 100 do not") come from the one datum. */
export function chanceNumbers({ with: events, without, of }: ChanceStructure): Numbers {
  return {
    of,
    ...(typeof events === 'number'
      ? { n: events, rest: of - events }
      : { from: events.from, to: events.to, restFrom: of - events.to, restTo: of - events.from }),
    ...(without === undefined ? {} : typeof without === 'number' ? { without } : rangeWithout(without)),
  }
}

function rangeWithout({ from, to }: { from: number; to: number }): Numbers {
  return { withoutFrom: from, withoutTo: to }
}

/** What the sentences of a card may name: its own figures and those of its chance; nothing where there is no such card. */
export function cardNumbers(structure: AidStructure, id: string): Numbers {
  const card = structure.cards.find((candidate) => candidate.id === id)
  if (card === undefined) return {}
  const chance = typeof card.chance === 'string' ? {} : chanceNumbers(card.chance)
  return { ...figureNumbers(card.figures), ...chance }
}
