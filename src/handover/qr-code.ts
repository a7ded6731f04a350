import { generate } from 'lean-qr'

/**
 * In letters. A code can hold three times as many, but printed at 36 mm its squares would be smaller than the third of a
 * millimetre that the cameras of older phones still tell apart.
 */
export const LONGEST_IN_CODE = 900

export interface QrCode {
  /** Modules a side. */
  readonly size: number
  /** An SVG path of unit squares, one line a run of dark modules. */
  readonly path: string
}

/**
 * Of the eight masks of the standard always the first. To find the best of them takes eight times as long as the code
 * itself, 70 ms of an old phone, and spares a reader stretches of one colour: the letters of a link make none to speak of.
 */
const MASK = 0

/** Null where the text does not fit. Standard: ISO/IEC 18004. */
export function qrCode(text: string): QrCode | null {
  if (text.length > LONGEST_IN_CODE) return null
  const bitmap = generate(text, { mask: MASK })
  const { size } = bitmap
  const rows = Array.from({ length: size }, (_, y) =>
    runs(size, (x) => bitmap.get(x, y))
      .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
      .join(''),
  )
  return { size, path: rows.join('') }
}

/** Where the dark modules of a row begin, and how many stand in line. */
function runs(size: number, isDark: (x: number) => boolean): [start: number, length: number][] {
  const found: [number, number][] = []
  for (let x = 0; x < size; x += 1) {
    if (!isDark(x)) continue
    const last = found.at(-1)
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  }
  return found
}
