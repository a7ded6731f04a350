import type { Aid, AidId } from '../domain/aid'
import { fnv1a } from '../domain/id-code'
import { answersCodec, type Lost } from './answers-codec'
import { fromBase64Url, toBase64Url } from './base64url'
import { sink, source } from './bits'
import { code, count, whole, type Codec } from './codec'
import { deflate, inflate } from './deflate'
import type { HandedOver, Read } from './handed-over'

/**
 * A summary as the fragment of an address: base64url of a head of three bytes and a body.
 *
 * - head: 4 bits version of the form, 1 bit "the body is deflated", 19 bits checksum of the body;
 * - body: how long its texts are; bits: the aid, its version, the day, the answers; the texts.
 *
 * The form is documented in docs/handing-over.md; a change of it needs a new version and a fixture of the old one.
 */
export const LINK_VERSION = 1
const CHECK_WIDTH = 19
const HEAD = 3
/** Nothing that a person can write is longer; a body that inflates beyond it is not one of ours. */
export const LARGEST_BODY = 40_000
/** In bytes; a shorter body gains nothing, and costs a person on an old phone the time of trying. */
const WORTH_DEFLATING = 128
const LONGEST_LINK = 60_000

const DAY = 86_400_000
const FIRST_DAY = Date.parse('2026-01-01')
const day = whole(14)

export async function makeLink(aid: Aid, { aidVersion, date, answers }: HandedOver): Promise<string> {
  const out = sink()
  code([aid.id]).write(aid.id, out)
  version.write(aidVersion, out)
  day.write(Math.min(2 ** 14 - 1, Math.max(0, Math.round((Date.parse(date) - FIRST_DAY) / DAY))), out)
  answersCodec(aid).write(answers, out)
  const plain = out.bytes()
  const packed = plain.length < WORTH_DEFLATING ? plain : await deflate(plain)
  const body = packed.length < plain.length ? packed : plain
  const head = (LINK_VERSION * 2 + (body === plain ? 0 : 1)) * 2 ** CHECK_WIDTH + checkOf(body)
  return toBase64Url(new Uint8Array([head >> 16, head >> 8, head, ...body]))
}

/** `open` gives an aid of the site; it is called only with one of `aidIds`. Never throws on account of the link. */
export async function readLink(
  link: string,
  aidIds: readonly AidId[],
  open: (id: AidId) => Promise<Aid>,
): Promise<Read> {
  if (link.length > LONGEST_LINK) return { ok: false, fault: 'too-large' }
  if (!/^[\w-]*$/.test(link)) return { ok: false, fault: 'foreign' }
  const bytes = fromBase64Url(link)
  if (bytes === null || bytes.length <= HEAD) return { ok: false, fault: 'damaged' }
  const head = bytes.subarray(0, HEAD).reduce((value, byte) => value * 256 + byte, 0)
  const check = head % 2 ** CHECK_WIDTH
  const deflated = Math.floor(head / 2 ** CHECK_WIDTH) % 2 === 1
  const linkVersion = Math.floor(head / 2 ** (CHECK_WIDTH + 1))
  const packed = bytes.subarray(HEAD)
  if (linkVersion > LINK_VERSION) return { ok: false, fault: 'too-new' }
  if (linkVersion < 1 || check !== checkOf(packed)) return { ok: false, fault: 'damaged' }
  const body = deflated ? await inflate(packed, LARGEST_BODY) : packed
  if (body === null) return { ok: false, fault: 'damaged' }
  return readBody(body, aidIds, open)
}

async function readBody(
  body: Uint8Array,
  aidIds: readonly AidId[],
  open: (id: AidId) => Promise<Aid>,
): Promise<Read> {
  const damaged = { ok: false, fault: 'damaged' } as const
  const begun = readable(() => {
    const from = source(body)
    const id = code(aidIds).read(from)
    const aidVersion = version.read(from)
    const date = new Date(FIRST_DAY + day.read(from) * DAY).toISOString().slice(0, 10)
    return { from, id, aidVersion, date }
  })
  if (begun === null) return damaged
  const { from, id, aidVersion, date } = begun
  if (id === null) return { ok: false, fault: 'other-aid' }
  const aid = await open(id)
  const lost: Lost = { count: 0 }
  const answers = readable(() => answersCodec(aid, lost).read(from))
  if (answers === null) return damaged
  return { ok: true, aid, handedOver: { aid: id, aidVersion, date, answers }, lost: lost.count }
}

/** Null where a body is not what the codecs read. */
function readable<Value>(read: () => Value): Value | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}

const checkOf = (body: Uint8Array) => fnv1a(body) % 2 ** CHECK_WIDTH

/** Three counts, as in 1.4.0. */
const version: Codec<string> = {
  write: (value, out) => value.split('.').forEach((part) => count.write(Number(part), out)),
  read: (from) => [count.read(from), count.read(from), count.read(from)].join('.'),
}
