import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noAnswers, type Answers } from '../../src/domain/answers'
import { deflate } from '../../src/handover/deflate'
import { LARGEST_BODY, makeLink, readLink } from '../../src/handover/link'
import { fromBase64Url, toBase64Url } from '../../src/handover/base64url'
import { fnv1a } from '../../src/domain/id-code'
import { dryNeedling as aid } from '../support/aids'
import { anyAnswers } from '../support/answers'
import { runs } from '../support/runs'
import { allRated, typical } from '../support/typical'

const made = (answers: Answers, change: { aidVersion?: string; date?: string } = {}) =>
  makeLink(aid, { aid: aid.id, aidVersion: aid.version, date: '2026-11-24', answers, ...change })
const read = (link: string, ids = ['sore-throat', aid.id]) => readLink(link, ids, () => Promise.resolve(aid))

describe('a link', () => {
  it('holds the ratings of the whole deck in 60 characters', async () => {
    expect((await made(allRated)).length).toBeLessThanOrEqual(60)
  })

  it('holds a typical summary with three own reasons and five questions in 600 characters', async () => {
    expect((await made(typical)).length).toBeLessThanOrEqual(600)
  })

  it('gives back any answers, the aid’s version and the day', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyAnswers(aid),
        fc
          .integer({ min: 0, max: 16_000 })
          .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)),
        async (answers, date) => {
          const back = await read(await made(answers, { date, aidVersion: '1.20.300' }))
          expect(back).toEqual({
            ok: true,
            aid,
            handedOver: { aid: aid.id, aidVersion: '1.20.300', date, answers },
            lost: 0,
          })
        },
      ),
      runs(200),
    )
  })

  it('opens with a changed deck: what is no longer asked is left out and counted', async () => {
    const link = await made({ ...typical, topOrder: ['rare-harm', 'less-pain'] })
    const smaller = {
      ...aid,
      cards: aid.cards.filter(({ id }) => id !== 'lung').reverse(),
      themes: aid.themes.filter(({ id }) => id !== 'rare-harm'),
      safety: aid.safety.slice(1),
    }
    const back = await readLink(link, [aid.id], () => Promise.resolve(smaller))
    if (!back.ok) throw new Error(back.fault)
    const { lung, ...ratings } = typical.ratings
    expect(lung).toBeDefined()
    expect(back.handedOver.answers.ratings).toEqual(ratings)
    expect(back.handedOver.answers.dealBreakers).toEqual([])
    expect(back.handedOver.answers.topOrder).toEqual(['less-pain'])
    expect(back.lost).toBe(3)
  })

  it('is told apart: cut off or mistyped, of another site, of a later form, of nothing', async () => {
    const link = await made(typical)
    const faultOf = async (text: string, ids?: string[]) => {
      const back = await read(text, ids)
      return back.ok ? 'none' : back.fault
    }
    expect(await faultOf(link.slice(0, -5))).toBe('damaged')
    expect(await faultOf(`${link.slice(0, 40)}A${link.slice(41)}`)).toBe('damaged')
    expect(await faultOf('')).toBe('damaged')
    expect(await faultOf('https://example.org/?q=1')).toBe('foreign')
    expect(await faultOf(`9${link.slice(1)}`)).toBe('too-new')
    expect(await faultOf(link, ['sore-throat'])).toBe('other-aid')
    expect(await faultOf('A'.repeat(100_000))).toBe('too-large')
  })

  it('says the nearest day that it can where the day is out of its calendar', async () => {
    const dateOf = async (date: string) => {
      const back = await read(await made(noAnswers, { date }))
      return back.ok && back.handedOver.date
    }
    expect(await dateOf('2025-12-31')).toBe('2026-01-01')
    expect(await dateOf('2070-11-09')).toBe('2070-11-09')
    expect(await dateOf('2099-01-01')).toBe('2070-11-09')
  })

  it('is packed only where that makes it shorter', async () => {
    const headOf = (link: string) => (fromBase64Url(link)?.[0] ?? 0) >> 3
    expect(headOf(await made(noAnswers))).toBe(0b10)
    expect(headOf(await made({ ...noAnswers, notes: 'again and '.repeat(90) }))).toBe(0b11)
    // Letters that are all different do not get shorter.
    const letters = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at * 67)).join('')
    const long = await made({ ...noAnswers, notes: letters })
    expect(long.length).toBeLessThanOrEqual(Math.ceil(((3 * 300 + 30) * 4) / 3))
    expect((await read(long)).ok).toBe(true)
  })

  it('of no version, or packed with something that is no packing, is damaged', async () => {
    const linkOf = (head: number, body: Uint8Array) => {
      const whole = head * 2 ** 19 + (fnv1a(body) % 2 ** 19)
      return toBase64Url(new Uint8Array([whole >> 16, whole >> 8, whole, ...body]))
    }
    const body = fromBase64Url(await made(noAnswers))?.slice(3) ?? new Uint8Array()
    expect(await read(linkOf(0b10, body))).toMatchObject({ ok: true })
    expect(await read(linkOf(0b00, body))).toEqual({ ok: false, fault: 'damaged' })
    expect(await read(linkOf(0b11, body))).toEqual({ ok: false, fault: 'damaged' })
    expect(await read(linkOf(0b100, body))).toEqual({ ok: false, fault: 'too-new' })
    expect(await read(linkOf(0b10, new Uint8Array([200])))).toEqual({ ok: false, fault: 'damaged' })
    expect(await read('AAAA')).toEqual({ ok: false, fault: 'damaged' })
  })

  it('of as many letters as one may have is looked at; of one more it is not', async () => {
    expect(await read('A'.repeat(60_000))).toEqual({ ok: false, fault: 'damaged' })
    expect(await read('A'.repeat(60_001))).toEqual({ ok: false, fault: 'too-large' })
  })

  it('whose aid cannot be fetched is not called damaged', async () => {
    const link = await made(noAnswers)
    // What a browser throws where a module cannot be fetched.
    const offline = readLink(link, [aid.id], () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(offline).rejects.toThrow('Failed to fetch')
  })

  it('that says two own reasons or two questions under one number is damaged', async () => {
    const reason = { id: 'own-1', side: 'risk' as const, text: 'Far away' }
    const question = { id: 'own-question-1', text: 'Is it far?' }
    expect(await read(await made({ ...noAnswers, ownReasons: [reason, reason] }))).toMatchObject({
      ok: false,
    })
    expect(await read(await made({ ...noAnswers, questions: [question, question] }))).toMatchObject({
      ok: false,
    })
    const once = await read(
      await made({ ...noAnswers, dealBreakers: ['lung', 'lung'], topOrder: ['rare-harm', 'rare-harm'] }),
    )
    expect(once).toMatchObject({
      handedOver: { answers: { dealBreakers: ['lung'], topOrder: ['rare-harm'] } },
      lost: 0,
    })
  })

  it('whose order of what matters most is gone says none, and not that all matter the same', async () => {
    const orderOf = async (topOrder: readonly string[] | null) => {
      const result = await read(await made({ ...noAnswers, topOrder }))
      return result.ok ? result.handedOver.answers.topOrder : result.fault
    }
    expect(await orderOf(['gone'])).toBeNull()
    expect(await orderOf(['gone', 'rare-harm'])).toEqual(['rare-harm'])
    expect(await orderOf([])).toEqual([])
    expect(await orderOf(null)).toBeNull()
  })

  it('that would inflate without end is cut off', async () => {
    const body = await deflate(new Uint8Array(50 * LARGEST_BODY))
    const head = (1 * 2 + 1) * 2 ** 19 + (fnv1a(body) % 2 ** 19)
    const bomb = toBase64Url(new Uint8Array([head >> 16, head >> 8, head, ...body]))
    expect(await read(bomb)).toEqual({ ok: false, fault: 'damaged' })
  })
})
