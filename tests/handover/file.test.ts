import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noAnswers } from '../../src/domain/answers'
import { summarise } from '../../src/domain/summary'
import { fhirBundle } from '../../src/handover/fhir'
import { BUNDLE_VERSION } from '../../src/handover/fhir-items'
import { fileName, LARGEST_FILE, makeFile, readFile } from '../../src/handover/file'
import { dryNeedling as aid } from '../support/aids'
import { anyAnswers } from '../support/answers'
import { runs } from '../support/runs'
import { words } from '../support/words'

const handedOver = { aid: aid.id, aidVersion: aid.version, date: '2026-11-24', answers: noAnswers }
const read = (text: string, ids = [aid.id]) => readFile(text, ids, () => Promise.resolve(aid))
const faultOf = async (text: string, ids?: string[]) => {
  const back = await read(text, ids)
  return back.ok ? 'none' : back.fault
}
const changed = (change: object) => JSON.stringify({ ...JSON.parse(makeFile(aid, handedOver)), ...change })

describe('a saved file', () => {
  it('gives back any answers', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers(aid), async (answers) => {
        const whole = { ...handedOver, answers }
        expect(await read(makeFile(aid, whole))).toEqual({ ok: true, aid, handedOver: whole, lost: 0 })
      }),
      runs(100),
    )
  })

  it('can be read by a person', () => {
    const text = makeFile(aid, { ...handedOver, answers: { ...noAnswers, ratings: { soreness: 3 } } })
    expect(text).toContain('"title": "Dry needling for muscle pain"')
    expect(text).toContain('"soreness": 3')
  })

  it('of a changed deck keeps what is still asked and counts the rest', async () => {
    const old = {
      ...noAnswers,
      ratings: { soreness: 3 as const, gone: 4 as const },
      safety: { gone: 'yes' as const },
    }
    const back = await read(makeFile(aid, { ...handedOver, aidVersion: '0.9.0', answers: old }))
    expect(back).toMatchObject({
      ok: true,
      lost: 2,
      handedOver: { aidVersion: '0.9.0', answers: { ratings: { soreness: 3 }, safety: {} } },
    })
  })

  it('may be the one for record systems: it gives back any answers too', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers(aid), async (answers) => {
        const whole = { ...handedOver, answers }
        const bundle = JSON.stringify(fhirBundle(aid, whole, summarise(aid, answers), words, ''))
        expect(await read(bundle)).toEqual({ ok: true, aid, handedOver: whole, lost: 0 })
        expect(await faultOf(bundle, ['tea'])).toBe('other-aid')
      }),
      runs(30),
    )
    expect(await faultOf('{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient"}}]}')).toBe(
      'foreign',
    )
  })

  it('for record systems, of a later form, is told so', async () => {
    const bundle = fhirBundle(aid, handedOver, summarise(aid, noAnswers), words, '')
    const later = JSON.stringify(bundle).replace(`:form","code":"${BUNDLE_VERSION}"`, ':form","code":"99"')
    expect(await faultOf(later)).toBe('too-new')
  })

  it.each([
    ['foreign', 'hello'],
    ['foreign', '{"format":"other"}'],
    ['foreign', '[1, 2]'],
    ['damaged', makeFile(aid, handedOver).slice(0, -20)],
    ['damaged', changed({ answers: { ...noAnswers, ratings: { soreness: 9 } } })],
    ['damaged', changed({ aidVersion: 'one' })],
    ['damaged', changed({ aidVersion: '1.0.0-x' })],
    ['damaged', changed({ aidVersion: 'x1.0.0' })],
    ['damaged', changed({ version: 0 })],
    ['damaged', changed({ date: 'today' })],
    ['damaged', '{"format":"weigh-up"'],
    ['foreign', 'weigh-up'],
    ['too-new', changed({ version: 2, answers: 'of another shape' })],
    ['other-aid', changed({ aid: 'tea' })],
    ['too-large', ' '.repeat(LARGEST_FILE + 1)],
  ])('that is %s is told so', async (fault, text) => {
    expect(await faultOf(text)).toBe(fault)
  })

  it('of any version of the aid, and as large as one may be, is read', async () => {
    expect(await faultOf(changed({ aidVersion: '12.34.567890' }))).toBe('none')
    expect(await faultOf(makeFile(aid, handedOver).padEnd(LARGEST_FILE))).toBe('none')
  })

  it.each([
    ['Sam Example', 'sam-example-2026-11-24.weighup.json'],
    ['', 'weigh-up-2026-11-24.weighup.json'],
    ['../../é / ?', 'é-2026-11-24.weighup.json'],
    ['?', 'weigh-up-2026-11-24.weighup.json'],
    ['Sam & Ada (2)', 'sam-ada-2-2026-11-24.weighup.json'],
    ['x'.repeat(99), `${'x'.repeat(60)}-2026-11-24.weighup.json`],
  ])('of "%s" is named %s', (name, file) => {
    expect(fileName(name, '2026-11-24')).toBe(file)
  })
})
