/** Bits of a code. */
export const CODE_WIDTH = 12

/**
 * A short number for an id, the same in every version of an aid, so that what was handed over outlives a change of the
 * deck: 12 bits of FNV-1a over its UTF-16 code units. Ids of one kind must differ in their codes: the authors' checks
 * see to it.
 *
 * Reference: Fowler G, Noll LC, Vo KP, Eastlake D. The FNV Non-Cryptographic Hash Algorithm. IETF draft.
 */
export function codeOf(id: string): number {
  return fnv1a(id) % 2 ** CODE_WIDTH
}

/** 32 bits. */
export function fnv1a(units: string | Uint8Array): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < units.length; at += 1) {
    hash ^= typeof units === 'string' ? units.charCodeAt(at) : (units[at] ?? 0)
    hash = Math.imul(hash, 0x01000193)
  }
  // The low bits of a product depend on low bits alone: the high ones are folded in.
  return ((hash >>> 16) ^ hash) >>> 0
}
