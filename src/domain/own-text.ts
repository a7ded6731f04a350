import { OWN_REASON_PREFIX, OWN_TEXT_LENGTH } from './answers'

/** Trimmed and cut to what is kept; a character of two code units is never cut in half. */
export function fitted(text: string, length = OWN_TEXT_LENGTH): string {
  const cut = text.trim().slice(0, length)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

/** An id that none of the others has; ids of what a person wrote are numbered behind a prefix. */
export function nextId(others: readonly { readonly id: string }[], prefix = OWN_REASON_PREFIX): string {
  const numbers = others.map(({ id }) => Number(id.slice(prefix.length)) || 0)
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}
