/** Bits to be written; texts travel behind them as one block, where they compress well. */
export interface Sink {
  /** The lowest `width` bits of a whole number, highest first. */
  put(value: number, width: number): void
  putText(text: string): void
  /** How many bytes the texts take, in groups of seven bits; the bits; the texts. */
  bytes(): Uint8Array<ArrayBuffer>
}

export interface Source {
  /** @throws RangeError beyond the end */
  take(width: number): number
  /** @throws RangeError where there is no further text */
  takeText(): string
}

const BYTE = 8
/** Between texts; no text may hold it. */
const TEXT_END = '\0'

export function sink(): Sink {
  const bits: number[] = []
  const texts: string[] = []
  return {
    put(value, width) {
      for (let place = width - 1; place >= 0; place -= 1) bits.push(Math.floor(value / 2 ** place) % 2)
    },
    putText: (text) => void texts.push(text.replaceAll(TEXT_END, '')),
    bytes() {
      const block = new TextEncoder().encode(texts.join(TEXT_END))
      const packed = Array.from({ length: Math.ceil(bits.length / BYTE) }, (_, place) =>
        bits
          .slice(place * BYTE, (place + 1) * BYTE)
          .reduce((byte, bit, at) => byte + bit * 2 ** (BYTE - 1 - at), 0),
      )
      return new Uint8Array([...lengthBytes(block.length), ...packed, ...block])
    },
  }
}

/** @throws RangeError or TypeError where the bytes are not what a sink gives */
export function source(bytes: Uint8Array): Source {
  const { length, read } = readLength(bytes)
  if (read + length > bytes.length) throw new RangeError('The texts are longer than all there is.')
  const block = bytes.subarray(bytes.length - length)
  const texts = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(block).split(TEXT_END)
  const end = (bytes.length - length) * BYTE
  let at = read * BYTE
  return {
    take(width) {
      if (at + width > end) throw new RangeError('The bits end too early.')
      let value = 0
      for (const last = at + width; at < last; at += 1) {
        const byte = bytes[Math.floor(at / BYTE)] ?? 0
        value = value * 2 + (Math.floor(byte / 2 ** (BYTE - 1 - (at % BYTE))) % 2)
      }
      return value
    },
    takeText() {
      const text = texts.shift()
      if (text === undefined) throw new RangeError('The texts end too early.')
      return text
    },
  }
}

function lengthBytes(length: number): number[] {
  return length < 128 ? [length] : [128 + (length % 128), ...lengthBytes(Math.floor(length / 128))]
}

function readLength(bytes: Uint8Array): { length: number; read: number } {
  let length = 0
  for (let read = 0; read < 3; read += 1) {
    const byte = bytes[read]
    if (byte === undefined) throw new RangeError('The bits end too early.')
    length += (byte % 128) * 128 ** read
    if (byte < 128) return { length, read: read + 1 }
  }
  throw new RangeError('The texts are too long.')
}
