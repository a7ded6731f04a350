import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fnv1a } from '../../src/domain/id-code'
import { fromBase64Url, toBase64Url } from '../../src/handover/base64url'
import { fhirBundle } from '../../src/handover/fhir'
import { makeFile, readFile } from '../../src/handover/file'
import { makeLink, readLink } from '../../src/handover/link'
import { summarise } from '../../src/domain/summary'
import { dryNeedling as aid } from '../support/aids'
import { allRated, typical } from '../support/typical'
import { words } from '../support/words'

/** `npm run test:fuzz` asks for more. Half of them are links, a quarter links whose checksum is put right, a quarter files. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2000)
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124)
/** Told by `npm run test:fuzz`, and a fault there: one reading. */
const LIMIT = { milliseconds: 50, bytes: 10_000_000 }

/** Where, as a share of the whole; what is done there; with what. */
const mutations = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    what: fc.constantFrom('replace', 'insert', 'remove', 'cut', 'repeat' as const),
    unit: fc.nat(255),
  }),
  { minLength: 1, maxLength: 6 },
)
type Mutations = readonly { readonly at: number; readonly what: string; readonly unit: number }[]

function mutated<Unit>(units: readonly Unit[], changes: Mutations, unitOf: (value: number) => Unit): Unit[] {
  return changes.reduce<Unit[]>(
    (all, { at, what, unit }) => {
      const place = Math.floor(at * all.length)
      const before = all.slice(0, place)
      if (what === 'cut') return before
      if (what === 'repeat') return [...all, ...all.slice(place, place + unit)]
      const after = all.slice(what === 'insert' ? place : place + 1)
      return what === 'remove' ? [...before, ...after] : [...before, unitOf(unit), ...after]
    },
    [...units],
  )
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const letter = (value: number) => LETTERS[value % LETTERS.length] ?? ''
const character = (value: number) => String.fromCharCode(value)

const open = () => Promise.resolve(aid)
type Reader = typeof readLink
const slowest = { milliseconds: 0, bytes: 0 }

/** Reads, and sees to it that reading ends in an answer: a summary that can be shown, or a fault that can be said. */
async function survive(changed: string, read: Reader) {
  const heap = process.memoryUsage().heapUsed
  const start = performance.now()
  const result = await read(changed, [aid.id], open)
  slowest.milliseconds = Math.max(slowest.milliseconds, performance.now() - start)
  slowest.bytes = Math.max(slowest.bytes, process.memoryUsage().heapUsed - heap)
  if (result.ok) expect(() => summarise(result.aid, result.handedOver.answers)).not.toThrow()
  else expect(['damaged', 'foreign', 'too-new', 'other-aid', 'too-large']).toContain(result.fault)
}

describe(`${RUNS} random changes of what was handed over, seed ${SEED}`, () => {
  let links: string[] = []
  let files: string[] = []
  beforeAll(async () => {
    const handed = [allRated, typical].map((answers) => ({
      aid: aid.id,
      aidVersion: aid.version,
      date: '2026-11-24',
      answers,
    }))
    links = await Promise.all(handed.map((one) => makeLink(aid, one)))
    files = handed.flatMap((one) => [
      makeFile(aid, one),
      JSON.stringify(fhirBundle(aid, one, summarise(aid, one.answers), words, '')),
    ])
  })
  const assert = (runs: number, read: Reader, change: (changes: Mutations, which: number) => string) =>
    fc.assert(
      fc.asyncProperty(mutations, fc.nat(3), (changes, which) => survive(change(changes, which), read)),
      { numRuns: runs, seed: SEED },
    )

  it('never break the reading of a link', async () => {
    await assert(RUNS / 2, readLink, (changes, which) =>
      mutated([...(links[which % 2] ?? '')], changes, letter).join(''),
    )
  }, 600_000)

  it('never break it where the checksum was put right', async () => {
    await assert(RUNS / 4, readLink, (changes, which) => {
      const bytes = [...(fromBase64Url(links[which % 2] ?? '') ?? [])]
      const body = new Uint8Array(mutated(bytes.slice(3), changes, (value) => value))
      const head = ((bytes[0] ?? 0) >> 3) * 2 ** 19 + (fnv1a(body) % 2 ** 19)
      return toBase64Url(new Uint8Array([head >> 16, head >> 8, head, ...body]))
    })
  }, 600_000)

  it('never break the reading of a file', async () => {
    await assert(RUNS / 4, readFile, (changes, which) =>
      mutated([...(files[which] ?? '')], changes, character).join(''),
    )
  }, 600_000)

  if (RUNS > 2000)
    it('never take long or much', () => {
      console.log(
        `Slowest: ${slowest.milliseconds.toFixed(1)} ms, most: ${(slowest.bytes / 1e6).toFixed(1)} MB`,
      )
      expect(slowest.milliseconds).toBeLessThan(LIMIT.milliseconds)
      expect(slowest.bytes).toBeLessThan(LIMIT.bytes)
    })
})
