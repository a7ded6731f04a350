import { cardNumbers, figureNumbers, type Numbers } from './placeholders'
import type { AidStructure, AidWords } from './schema'

/** A text of a words file, where it stands, and the numbers it may name. */
export interface PlacedText {
  readonly path: readonly string[]
  readonly text: string
  readonly numbers: Numbers
}

/** Every text of a words file beside the numbers of the entry that it belongs to. */
export function placedTexts(structure: AidStructure, words: AidWords): PlacedText[] {
  const numbersOf = (path: readonly string[]): Numbers => {
    const [section = '', entry = ''] = path
    if (section === 'cards') return cardNumbers(structure, entry)
    if (section === 'understanding') {
      const card = structure.understanding.find(({ id }) => id === entry)?.card
      return card === undefined ? {} : cardNumbers(structure, card)
    }
    if (section === 'naturalCourse') return figureNumbers(structure.naturalCourse.figures)
    if (section === 'about') return figureNumbers(structure.evidence.figures ?? {})
    if (section === 'aftercare') return figureNumbers(structure.aftercare.figures)
    if (section !== 'options' && section !== 'safety') return {}
    return figureNumbers(structure[section].find(({ id }) => id === entry)?.figures ?? {})
  }
  return textsIn(words, []).map(({ path, text }) => ({ path, text, numbers: numbersOf(path) }))
}

function textsIn(value: unknown, path: readonly string[]): { path: readonly string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}
