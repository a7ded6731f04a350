import { codeOf, CODE_WIDTH } from '../domain/id-code'
import { taken } from '../domain/own-text'
import type { Sink, Source } from './bits'

/**
 * One definition for both ways: what a part looks like as bits, and how it is read back. Reading throws a RangeError
 * where the bits cannot be such a part.
 */
export interface Codec<Value> {
  write(value: Value, out: Sink): void
  read(from: Source): Value
}

/** A whole number from 0 up, in groups of three bits and one that says whether more follow. */
export const count: Codec<number> = {
  write(value, out) {
    const rest = Math.floor(value / 8)
    out.put((value % 8) * 2 + (rest > 0 ? 1 : 0), 4)
    if (rest > 0) count.write(rest, out)
  },
  read(from) {
    let value = 0
    for (let group = 0; group < MOST_GROUPS; group += 1) {
      const bits = from.take(4)
      value += Math.floor(bits / 2) * 8 ** group
      if (bits % 2 === 0) return value
    }
    throw new RangeError('A number is too large.')
  },
}
/** Numbers below 8 to this power: far more than anything that is counted. */
const MOST_GROUPS = 8

/** A whole number below 2 to the power of `width`. */
export const whole = (width: number): Codec<number> => ({
  write: (value, out) => out.put(value, width),
  read: (from) => from.take(width),
})

/** One of a fixed list of values. */
export function choice<Value>(values: readonly Value[]): Codec<Value> {
  const width = Math.ceil(Math.log2(values.length))
  return {
    write: (value, out) => out.put(values.indexOf(value), width),
    read(from) {
      const place = from.take(width)
      if (place >= values.length) throw new RangeError('There is no such choice.')
      return values[place] as Value
    },
  }
}

export function nullable<Value>(codec: Codec<Value>): Codec<Value | null> {
  return {
    write(value, out) {
      out.put(value === null ? 0 : 1, 1)
      if (value !== null) codec.write(value, out)
    },
    read: (from) => (from.take(1) === 0 ? null : codec.read(from)),
  }
}

/** Of at most `most` items. */
export function list<Item>(codec: Codec<Item>, most: number): Codec<readonly Item[]> {
  return {
    write(items, out) {
      count.write(items.length, out)
      for (const item of items) codec.write(item, out)
    },
    read(from) {
      const length = count.read(from)
      if (length > most) throw new RangeError('A list is too long.')
      return Array.from({ length }, () => codec.read(from))
    },
  }
}

type Fields<Record> = { readonly [Name in keyof Record]: Codec<Record[Name]> }

/** Fields in the order of the definition. */
export function struct<Record extends object>(fields: Fields<Record>): Codec<Record> {
  const names = Object.keys(fields) as (keyof Record)[]
  return {
    write(value, out) {
      for (const name of names) fields[name].write(value[name], out)
    },
    read: (from) => Object.fromEntries(names.map((name) => [name, fields[name].read(from)])) as Record,
  }
}

/** Of at most `length` UTF-16 code units. */
export const text = (length: number): Codec<string> => ({
  write: (value, out) => out.putText(value),
  read(from) {
    const value = from.takeText()
    if (value.length > length) throw new RangeError('A text is too long.')
    return taken(value)
  },
})

/** One of the ids that the reader has, as its code; null for one that the reader does not have any more. */
export function code(ids: readonly string[]): Codec<string | null> {
  const byCode = new Map(ids.map((id) => [codeOf(id), id]))
  return {
    write: (id, out) => out.put(codeOf(id ?? ''), CODE_WIDTH),
    read: (from) => byCode.get(from.take(CODE_WIDTH)) ?? null,
  }
}
