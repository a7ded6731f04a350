import { syllable } from 'syllable'
import type { Card } from '../domain/aid'
import { hasNumber } from '../domain/aid'
import { withEasyTerms, type Term } from './glossary'

/**
 * The US school grade that an English text asks for, one decimal; 0 or below is easier than first grade.
 * Reference: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas. 1975.
 */
export function fleschKincaidGrade(text: string): number {
  const sentences = text.split(/[.!?…:;]+(?=\s|$)/).filter((sentence) => /\p{L}/u.test(sentence))
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’',-]*/gu) ?? []
  if (words.length === 0 || sentences.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  return Math.round(grade * 10) / 10
}

/** The grade of a text in which the terms of the glossary, explained a tap away, count as easy words. */
export function gradeOf(text: string, glossary: readonly Pick<Term, 'term'>[]): number {
  return fleschKincaidGrade(withEasyTerms(text, glossary))
}

/** The sentence with the most words, and how many they are. */
export function longestSentence(text: string): { readonly sentence: string; readonly words: number } {
  return text
    .split(/(?<=[.!?…])\s+/)
    .map((sentence) => ({ sentence, words: sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’',-]*/gu)?.length ?? 0 }))
    .reduce((longest, other) => (other.words > longest.words ? other : longest), { sentence: '', words: 0 })
}

/** Everything that a card says, as one text. */
export function cardText(card: Card): string {
  const chance = hasNumber(card.chance)
    ? [card.chance.happens, card.chance.spared, card.chance.who]
    : [card.chance.noNumber]
  return [`${card.title}.`, card.answer, card.like, ...chance, card.unsure, card.ask].join(' ')
}
