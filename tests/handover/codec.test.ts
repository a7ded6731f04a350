import { describe, expect, it } from 'vitest'
import { codeOf } from '../../src/domain/id-code'
import { fromBase64Url, toBase64Url } from '../../src/handover/base64url'
import { sink, source } from '../../src/handover/bits'
import {
  choice,
  code,
  count,
  list,
  nullable,
  struct,
  text,
  whole,
  type Codec,
} from '../../src/handover/codec'

/** The bits of a value, without the byte that says how long its texts are. */
function bitsOf<Value>(codec: Codec<Value>, value: Value): string {
  const out = sink()
  codec.write(value, out)
  const [, ...bytes] = out.bytes()
  return bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
}
function back<Value>(codec: Codec<Value>, value: Value): Value {
  const out = sink()
  codec.write(value, out)
  return codec.read(source(out.bytes()))
}
/** What is read from bits that somebody else wrote; no texts follow. */
const from = (bits: string) =>
  source(new Uint8Array([0, ...(bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))]))

describe('a whole number', () => {
  it('takes as many bits as it is given, the highest first', () => {
    expect(bitsOf(whole(14), 5)).toBe('0000000000010100')
    expect(whole(14).read(from('0000000000010100'))).toBe(5)
  })

  it('of any size is written in groups of three bits, the lowest first, each with one that says whether more follow', () => {
    expect(bitsOf(count, 5)).toBe('10100000')
    expect(bitsOf(count, 7)).toBe('11100000')
    expect(bitsOf(count, 8)).toBe('00010010')
    for (const number of [0, 7, 8, 63, 64, 300, 8 ** 8 - 1]) expect(back(count, number)).toBe(number)
  })

  it('that never ends is refused', () => {
    expect(() => count.read(from('1'.repeat(64)))).toThrow(new RangeError('A number is too large.'))
    expect(count.read(from(`${'1111'.repeat(7)}1110`))).toBe(8 ** 8 - 1)
    expect(() => count.read(from(`${'1111'.repeat(8)}00000000`))).toThrow(RangeError)
  })
})

describe('parts of a link', () => {
  it('one of a few takes no more bits than it needs, and another one is refused', () => {
    const three = choice(['a', 'b', 'c'])
    expect(bitsOf(three, 'c')).toBe('10000000')
    expect(back(three, 'b')).toBe('b')
    expect(() => three.read(from('11000000'))).toThrow(new RangeError('There is no such choice.'))
  })

  it('what may be missing says by a bit whether it is there', () => {
    expect(bitsOf(nullable(whole(3)), 5)).toBe('11010000')
    expect(bitsOf(nullable(whole(3)), null)).toBe('00000000')
    expect(back(nullable(whole(3)), null)).toBeNull()
    expect(back(nullable(whole(3)), 0)).toBe(0)
  })

  it('a list begins with its length, and one that is too long is refused', () => {
    expect(bitsOf(list(whole(2), 9), [1, 3])).toBe('01000111')
    expect(back(list(whole(2), 2), [1, 3])).toEqual([1, 3])
    expect(() => back(list(whole(2), 1), [1, 3])).toThrow(new RangeError('A list is too long.'))
  })

  it('fields stand in the order in which they were named', () => {
    const both = struct({ first: whole(4), second: whole(4) })
    expect(bitsOf(both, { second: 2, first: 1 })).toBe('00010010')
    expect(back(both, { second: 2, first: 1 })).toEqual({ first: 1, second: 2 })
  })

  it('an id travels as its code, and one that the reader does not have is nothing', () => {
    expect(back(code(['warmth', 'spills']), 'spills')).toBe('spills')
    expect(bitsOf(code([]), 'spills')).toBe(`${codeOf('spills').toString(2).padStart(12, '0')}0000`)
    expect(code(['warmth']).read(from(`${codeOf('spills').toString(2).padStart(12, '0')}0000`))).toBeNull()
    expect(bitsOf(code([]), null)).toBe(bitsOf(code([]), ''))
  })
})

describe('texts', () => {
  const two = struct({ first: text(5), number: whole(8), second: text(5) })

  it('stand behind the bits, a zero byte between two, and are read in their order', () => {
    const out = sink()
    two.write({ first: 'tea', number: 7, second: 'é' }, out)
    expect([...out.bytes()]).toEqual([6, 7, 0x74, 0x65, 0x61, 0, 0xc3, 0xa9])
    expect(two.read(source(out.bytes()))).toEqual({ first: 'tea', number: 7, second: 'é' })
  })

  it('hold no zero byte of their own', () => {
    expect(back(two, { first: 't\0ea', number: 7, second: 'x\0' })).toEqual({
      first: 'tea',
      number: 7,
      second: 'x',
    })
  })

  it('that are too long are refused, and so are those that are not there', () => {
    expect(back(text(3), 'tea')).toBe('tea')
    expect(() => back(text(2), 'tea')).toThrow(new RangeError('A text is too long.'))
    const one = sink()
    text(9).write('tea', one)
    const read = source(one.bytes())
    expect(read.takeText()).toBe('tea')
    expect(() => read.takeText()).toThrow(new RangeError('The texts end too early.'))
  })

  it('of 128 bytes and more say their length in groups of seven bits', () => {
    for (const length of [127, 128, 300, 16_383, 16_384]) {
      const long = 'x'.repeat(length)
      expect(back(text(20_000), long)).toBe(long)
    }
    const out = sink()
    out.putText('x'.repeat(300))
    expect([...out.bytes().subarray(0, 2)]).toEqual([0b10101100, 2])
  })

  it('keep a byte order mark, and are refused where they are no UTF-8', () => {
    expect(back(text(5), '\uFEFFtea')).toBe('\uFEFFtea')
    expect(() => source(new Uint8Array([1, 0xff]))).toThrow(TypeError)
  })
})

describe('bytes that end too early', () => {
  it.each([
    ['of nothing', [], 'The bits end too early.'],
    ['within the length', [0x80, 0x80], 'The bits end too early.'],
    ['with a length that does not end', [0x80, 0x80, 0x80, 0], 'The texts are too long.'],
    ['before the end of the texts', [2, 0x74], 'The texts are longer than all there is.'],
  ])('are refused: %s', (_, bytes, told) => {
    expect(() => source(new Uint8Array(bytes))).toThrow(new RangeError(told))
  })

  it('are read to the last bit, and no further', () => {
    const read = source(new Uint8Array([1, 0b10100101, 0x74]))
    expect([read.take(3), read.take(5)]).toEqual([0b101, 0b00101])
    expect(() => read.take(1)).toThrow(new RangeError('The bits end too early.'))
    expect(read.takeText()).toBe('t')
  })
})

describe('base64 for addresses', () => {
  it('uses the two letters that an address may hold, and no padding', () => {
    expect(toBase64Url(new Uint8Array([0xfb, 0xff, 0xbf, 0xfb]))).toBe('-_-_-w')
    expect([...(fromBase64Url('-_-_-w') ?? [])]).toEqual([0xfb, 0xff, 0xbf, 0xfb])
  })

  it.each(['a b', 'ab+/', 'é', 'abc=', '!abcd', 'abcd!', 'abcde'])('is not "%s"', (letters) => {
    expect(fromBase64Url(letters)).toBeNull()
  })
})
