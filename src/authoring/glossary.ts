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
