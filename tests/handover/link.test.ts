import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/domain/answers'
import { deflate } from '../../src/handover/deflate'
import { LARGEST_BODY, makeLink, readLink } from '../../src/handover/link'
import { toBase64Url } from '../../src/handover/base64url'
import { fnv1a } from '../../src/domain/id-code'
import { dryNeedling as aid } from '../support/aids'
import { anyAnswers } from '../support/answers'
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
      { numRuns: 200 },
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

  it('that would inflate without end is cut off', async () => {
    const body = await deflate(new Uint8Array(50 * LARGEST_BODY))
    const head = (1 * 2 + 1) * 2 ** 19 + (fnv1a(body) % 2 ** 19)
    const bomb = toBase64Url(new Uint8Array([head >> 16, head >> 8, head, ...body]))
    expect(await read(bomb)).toEqual({ ok: false, fault: 'damaged' })
  })
})
