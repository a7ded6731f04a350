export const OWN_REASON_LIMIT = 20
/** What a person may write of one thing, in UTF-16 code units: what `maxlength` of a text field counts. */
export const OWN_TEXT_LENGTH = 200
/** What a person may write as notes, in the same units. */
export const NOTES_LENGTH = 1000
/** No card of an aid may have an id that begins like this. */
export const OWN_REASON_PREFIX = 'own-'

/** Stands for what is no character, as the encoding of the link and of files puts it too. */
const NO_CHARACTER = '\uFFFD'
/** Not the gaps that a person types: tabulators and ends of lines. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu
/** Turn the direction of all that follows, or end such a turn: embeddings, overrides, isolates. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g
/** Spaces, and characters that show nothing by themselves. */
const SHOWS_NOTHING = /^[\p{White_Space}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]*$/u

/**
 * A text as it is taken in, wherever it comes from, so that each form in which it is kept or handed over gives it back
 * unchanged. Half a surrogate pair becomes U+FFFD; control characters are dropped, which FHIR forbids and the link cannot
 * hold. All else stays as it is: markup is text here, and is shown as text.
 */
export function taken(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, NO_CHARACTER).replaceAll(CONTROLS, '')
}

/** Trimmed and cut to what is kept; empty where it would show nothing. */
export function fitted(text: string, length = OWN_TEXT_LENGTH): string {
  const words = cut(taken(text).trim(), length)
  return SHOWS_NOTHING.test(words) ? '' : words
}

/** A character of two code units is never cut in half. */
export function cut(text: string, length: number): string {
  const begun = text.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(begun) ? begun.slice(0, -1) : begun
}

/**
 * A text as part of a sentence or of a line with other words: it must not turn the direction of what is around it, as
 * "(Risk)" behind a reason with a right-to-left override.
 */
export function amongWords(text: string): string {
  return text.replaceAll(TURNS, '')
}

/**
 * True where no two have the same id, and each number behind `prefix` is one that the app may have given, one by one. What
 * is handed over must be so before it is taken in: the next number is one more than the highest.
 */
export function isNumbered(entries: readonly { readonly id: string }[], prefix: string): boolean {
  const ids = entries.map(({ id }) => id)
  const own = ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
  return new Set(ids).size === ids.length && own.every((number) => /^[1-9]\d{0,5}$/.test(number))
}

/** An id that none of the others has; ids of what a person wrote are numbered behind a prefix. */
export function nextId(others: readonly { readonly id: string }[], prefix = OWN_REASON_PREFIX): string {
  const numbers = others.map(({ id }) => Number(id.slice(prefix.length)) || 0)
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}
