import { describe, expect, it } from 'vitest'
import { noAnswers } from '../../src/domain/answers'
import { summarise } from '../../src/domain/summary'
import { fhirBundle } from '../../src/handover/fhir'
import { openBundle } from '../../src/handover/fhir-read'
import { readFile } from '../../src/handover/file'
import { aid } from '../fixtures/deck'
import { ABOUT, said } from '../fixtures/made-from'
import { words } from '../support/words'

const bundle = (answers = said) => fhirBundle(aid, { ...ABOUT, answers }, summarise(aid, answers), words, '')
/** The bundle with its answers changed, as another system might have written them. */
const changed = (change: object) => {
  const [asked, answers, text] = bundle().entry ?? []
  return { resourceType: 'Bundle', entry: [asked, { resource: { ...answers?.resource, ...change } }, text] }
}
const opened = (other: unknown) => {
  const found = openBundle(JSON.parse(JSON.stringify(other)))
  return found === null || found === 'too-new' ? found : { ...found.about, answers: found.answersTo(aid) }
}
const faultOf = async (other: unknown) => {
  const back = await readFile(JSON.stringify(other), [aid.id], () => Promise.resolve(aid))
  return back.ok ? 'none' : back.fault
}

describe('a bundle for record systems, opened again', () => {
  it('says which aid it answers, in which version, and of which day', () => {
    expect(opened(bundle())).toEqual({ ...ABOUT, answers: said })
    expect(opened(bundle(noAnswers))).toEqual({ ...ABOUT, answers: noAnswers })
  })

  it.each([
    ['no bundle', {}],
    ['without answers', { resourceType: 'Bundle', entry: [] }],
    [
      'with answers to another questionnaire',
      changed({ questionnaire: 'urn:other:questionnaire:tea|1.0.0' }),
    ],
    ['with answers to no version', changed({ questionnaire: 'urn:weigh-up:questionnaire:tea' })],
    ['with more behind the version', changed({ questionnaire: 'urn:weigh-up:questionnaire:tea|1.0.0-x' })],
    ['with more before it', changed({ questionnaire: 'x-urn:weigh-up:questionnaire:tea|1.0.0' })],
    ['of no day', changed({ authored: 'yesterday' })],
    ['with items that are none', changed({ item: [{ text: 'no id' }] })],
  ])('is not ours: %s', (_, other) => {
    expect(opened(other)).toBeNull()
  })

  it('may bear tags of others, and none', () => {
    const tagged = (tag: unknown) => opened(changed({ meta: tag === null ? undefined : { tag } }))
    const whole = { ...ABOUT, answers: said }
    expect(tagged([{ system: 'urn:other', code: '99' }])).toEqual(whole)
    expect(tagged(null)).toEqual(whole)
    expect(tagged([{ system: 'urn:weigh-up:form', code: '2' }])).toEqual(whole)
    expect(
      tagged([
        { system: 'urn:other', code: '1' },
        { system: 'urn:weigh-up:form', code: '3' },
      ]),
    ).toBe('too-new')
  })

  it('says the aid and its version as they stand in what it answers', () => {
    const version = changed({ questionnaire: 'urn:weigh-up:questionnaire:tea-2|12.34.56' })
    expect(opened(version)).toMatchObject({ aid: 'tea-2', aidVersion: '12.34.56' })
  })

  it('is damaged where an answer is longer than anyone could write', async () => {
    const item = [{ linkId: 'notes', answer: [{ valueString: 'x'.repeat(5000) }] }]
    expect(await faultOf(changed({ item }))).toBe('damaged')
  })

  it('takes what is incomplete as not answered', () => {
    const item = [
      { linkId: 'cards' },
      { linkId: 'card.lung', answer: [{ valueCoding: { code: 'importance-9' } }] },
      { linkId: 'card.soreness', answer: [] },
      { linkId: 'own-reason' },
      { linkId: 'own-reason', item: [{ linkId: 'own-reason.id', answer: [{ valueString: 'own-1' }] }] },
      { linkId: 'own-reason', item: [{ linkId: 'own-reason.text', answer: [{ valueString: 'Mine' }] }] },
      { linkId: 'question' },
      { linkId: 'top-order.theme', answer: [{ valueString: 'less-pain' }] },
      { linkId: 'sure.sure', answer: [{ valueString: 'yes' }] },
    ]
    expect(opened(changed({ item }))).toEqual({ ...ABOUT, answers: noAnswers })
  })
})
