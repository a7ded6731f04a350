import type { MarkedTerm, Terms } from '../domain/aid'

export interface Term {
  readonly term: string
  readonly meaning: string
}

/** True where a text uses a term in one of its forms; "Sore spot (trigger point)" has two. */
export function usesTerm(text: string, { term }: Pick<Term, 'term'>): boolean {
  return formsOf(term).some((form) => wordsLike(form).test(text))
}

/** A text in which every form of the terms is a short and easy word. */
export function withEasyTerms(text: string, terms: readonly Pick<Term, 'term'>[]): string {
  return terms
    .flatMap(({ term }) => formsOf(term))
    .reduce((eased, form) => eased.replaceAll(wordsLike(form), 'it'), text)
}

/**
 * Marks each term where it first stands in the texts of an entry, which are read in the order given. One word is marked
 * once, so that a reader meets its explanation at the first place and is not stopped again.
 */
export function markTerms(texts: Readonly<Record<string, string>>, terms: readonly Term[]): Terms {
  const marked: Record<string, MarkedTerm[]> = {}
  for (const { term, meaning } of terms) {
    const place = firstPlace(texts, term)
    if (place === null) continue
    const { name, from, to } = place
    marked[name] = [...(marked[name] ?? []), { from, to, term, meaning }].sort((a, b) => a.from - b.from)
  }
  return marked
}

function firstPlace(texts: Readonly<Record<string, string>>, term: string) {
  for (const [name, text] of Object.entries(texts)) {
    const found = formsOf(term).flatMap((form) => [...text.matchAll(wordsLike(form))])
    const [first] = found.sort((a, b) => a.index - b.index)
    if (first !== undefined) return { name, from: first.index, to: first.index + first[0].length }
  }
  return null
}

function formsOf(term: string): string[] {
  return term
    .split(/[()]/)
    .map((form) => form.trim())
    .filter((form) => form !== '')
}

/** The word as a whole, in upper or lower case, with an ending or without. */
function wordsLike(form: string): RegExp {
  const escaped = form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}\\p{L}*`, 'giu')
}
