/** Raw deflate (RFC 1951) by the browser's own streams. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

/** Null where the bytes are no such stream, or hold more than `most`: reading stops there, whatever is to come. */
export async function inflate(bytes: Uint8Array, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  const copy = new Uint8Array(bytes)
  const reader = new Blob([copy]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > most) {
        await reader.cancel()
        return null
      }
      parts.push(value)
    }
  } catch {
    return null
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
