import { describe, expect, it } from 'vitest'
import { noAnswers, type Answers } from '../../src/domain/answers'
import { summarise } from '../../src/domain/summary'
import { fhirBundle } from '../../src/handover/fhir'
import { makeFile, readFile } from '../../src/handover/file'
import { makeLink, readLink } from '../../src/handover/link'
import { dryNeedling as aid } from '../support/aids'
import { MENDED } from '../support/hostile'
import { words } from '../support/words'

const open = () => Promise.resolve(aid)
const whole = (answers: Answers) => ({ aid: aid.id, aidVersion: aid.version, date: '2026-11-24', answers })
const inFile = (answers: Answers) => readFile(makeFile(aid, whole(answers)), [aid.id], open)
const inFhir = (answers: Answers) =>
  readFile(
    JSON.stringify(fhirBundle(aid, whole(answers), summarise(aid, answers), words, '')),
    [aid.id],
    open,
  )
const reason = (id: string, text = 'x') => ({ id, side: 'risk' as const, text })
const damaged = { ok: false, fault: 'damaged' }

describe('a file that somebody else wrote', () => {
  it.each(MENDED)('is taken in as if its texts were typed: %s', async (_, text, kept) => {
    const read = await inFile({
      ...noAnswers,
      ownReasons: [reason('own-1', text)],
      questions: [{ id: 'own-question-1', text }],
      notes: text,
    })
    expect(read).toMatchObject({
      ok: true,
      handedOver: {
        answers: { ownReasons: [{ text: kept }], questions: [{ text: kept }], notes: kept },
      },
    })
  })

  it.each<[string, Partial<Answers>]>([
    ['a word of 10,000 letters as a reason', { ownReasons: [reason('own-1', 'x'.repeat(10_000))] }],
    ['a word of 10,000 letters as notes', { notes: 'x'.repeat(10_000) }],
    [
      'more reasons than can be given',
      { ownReasons: [...Array(21).keys()].map((n) => reason(`own-${n + 1}`)) },
    ],
    ['two reasons of one number', { ownReasons: [reason('own-1'), reason('own-1')] }],
    ['a reason under the name of a card', { ownReasons: [reason('pain-relief')] }],
    ['a reason with markup for a name', { ownReasons: [reason('own-1"><img src=x>')] }],
    ['a reason with a number that leaves none for the next', { ownReasons: [reason('own-99999999')] }],
    ['a reason numbered in another way', { ownReasons: [reason('own-01')] }],
    ['two questions of one name', { questions: Array(2).fill({ id: 'own-question-1', text: 'x' }) }],
    ['a question without a number', { questions: [{ id: 'own-question-x', text: 'x' }] }],
    ['an order without end', { topOrder: Array<string>(1001).fill('less-pain') }],
  ])('is refused, and said to be damaged, with %s', async (_, change) => {
    expect(await inFile({ ...noAnswers, ...change })).toEqual(damaged)
    expect(await inFhir({ ...noAnswers, ...change })).toEqual(damaged)
  })

  it('cannot reach beyond its own answers by names that objects have', async () => {
    const text = makeFile(aid, whole(noAnswers)).replace(
      '"ratings": {}',
      '"ratings": { "__proto__": 4, "constructor": 4, "toString": 4 }',
    )
    const read = await readFile(text, [aid.id], open)
    expect(read).toMatchObject({ ok: true, handedOver: { answers: { ratings: {} } } })
  })

  it('leaves room for the next reason, and so does a link', async () => {
    for (const id of ['own-0', 'own-1000000', 'own-16777215']) {
      const answers = { ...noAnswers, ownReasons: [reason(id)] }
      expect(await readLink(await makeLink(aid, whole(answers)), [aid.id], open)).toEqual(damaged)
    }
  })
})
