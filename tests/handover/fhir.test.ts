import * as fc from 'fast-check'
import type { Bundle, Questionnaire, QuestionnaireItem, Resource } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { noAnswers, type Answers } from '../../src/domain/answers'
import { summarise } from '../../src/domain/summary'
import { fhirBundle } from '../../src/handover/fhir'
import { openBundle } from '../../src/handover/fhir-read'
import { resultSentence } from '../../src/words/result-sentences'
import { aidFrom, dryNeedling } from '../support/aids'
import { anyAnswers } from '../support/answers'
import { faultsOf } from '../support/fhir-check'
import { runs } from '../support/runs'
import { allRated, typical } from '../support/typical'
import { words } from '../support/words'

const bundle = (answers: Answers, name = '', aid = dryNeedling) =>
  fhirBundle(
    aid,
    { aid: aid.id, aidVersion: aid.version, date: '2026-11-24', answers },
    summarise(aid, answers),
    words,
    name,
  )
const resourcesIn = ({ entry = [] }: Bundle) => entry.flatMap(({ resource }) => (resource ? [resource] : []))
const ofType = (type: string, whole: Bundle) =>
  resourcesIn(whole).find(({ resourceType }) => resourceType === type)

describe('a summary in FHIR R4', () => {
  it.each([
    ['nothing answered', noAnswers],
    ['all cards rated', allRated],
    ['a typical person', typical],
  ])('holds by the official definitions: %s', (_, answers) => {
    for (const name of ['', 'Sam Example']) {
      const whole = bundle(answers, name)
      for (const resource of [whole, ...resourcesIn(whole)]) expect(faultsOf(resource)).toEqual([])
    }
  })

  it('holds for 200 generated answers, and they are read back the same', () => {
    fc.assert(
      fc.property(anyAnswers(dryNeedling), (answers) => {
        const whole = bundle(answers)
        const [, response, observation] = resourcesIn(whole)
        for (const resource of [response, observation]) expect(faultsOf(resource as Resource)).toEqual([])
        const opened = openBundle(JSON.parse(JSON.stringify(whole)))
        if (opened === null || opened === 'too-new') throw new Error('It cannot be opened.')
        expect(opened.answersTo(dryNeedling)).toEqual(answers)
      }),
      runs(200),
    )
  }, 120_000)

  it('holds for the other aids', () => {
    for (const folder of ['src/aids/sore-throat', 'tests/support/aids/tea']) {
      const aid = aidFrom(folder)
      for (const resource of resourcesIn(bundle(noAnswers, '', aid))) expect(faultsOf(resource)).toEqual([])
    }
  })

  it('answers only what the Questionnaire asks', () => {
    const asked = JSON.stringify(ofType('Questionnaire', bundle(typical)))
    for (const [, linkId] of JSON.stringify(ofType('QuestionnaireResponse', bundle(typical))).matchAll(
      /"linkId":"([^"]+)"/g,
    ))
      expect(asked).toContain(`"linkId":"${linkId}"`)
  })

  it('names the Questionnaire for programs and for people, and asks in the words of the page', () => {
    const questionnaire = ofType('Questionnaire', bundle(noAnswers)) as Questionnaire
    expect(questionnaire.name).toBe('DryNeedling')
    expect(questionnaire.title).toBe(dryNeedling.title)
    const [card] = dryNeedling.cards
    expect(questionnaire.item?.[0]?.item?.[0]?.text).toBe(
      `${card?.title}. ${words.say('importance-question')}`,
    )
  })

  it('lets a person give more than one answer only where the page does', () => {
    const itemsIn = (items: readonly QuestionnaireItem[] = []): readonly QuestionnaireItem[] =>
      items.flatMap((item) => [item, ...itemsIn(item.item)])
    const { item } = ofType('Questionnaire', bundle(noAnswers)) as Questionnaire
    const repeated = itemsIn(item).filter(({ repeats }) => repeats)
    expect(repeated.map(({ linkId }) => linkId)).toEqual([
      'own-reason',
      'deal-breaker',
      'top-order.theme',
      'question',
    ])
  })

  it('says what each level is worth, and nothing of "not sure"', () => {
    const item = (ofType('Questionnaire', bundle(noAnswers)) as Questionnaire).item?.[0]?.item?.[0]
    expect(item?.answerOption?.map(({ valueCoding }) => valueCoding?.extension?.[0]?.valueDecimal)).toEqual([
      0,
      1,
      2,
      3,
      4,
      undefined,
    ])
  })

  it('says the result as the screen does, and names nobody who did not give a name', () => {
    const text = JSON.stringify(bundle(typical)).replaceAll(/(\\n|\s)+/g, ' ')
    expect(text).toContain(
      resultSentence(summarise(dryNeedling, typical).conclusion, dryNeedling.towards, words.say),
    )
    expect(text).not.toContain('"subject"')
    expect(JSON.stringify(bundle(typical, ' Sam '))).toContain('"subject":{"display":"Sam"}')
  })
})

describe('the check by the official definitions', () => {
  const response = (change: object) =>
    ({ ...ofType('QuestionnaireResponse', bundle(typical)), ...change }) as Resource
  it.each([
    ['an unknown field', { colour: 'red' }],
    ['a missing field', { status: undefined }],
    ['a wrong code', { status: 'done' }],
    ['an empty list', { item: [] }],
    [
      'both an answer and items',
      { item: [{ linkId: 'x', item: [{ linkId: 'y' }], answer: [{ valueString: 'z' }] }] },
    ],
    [
      'two values in place of one',
      { item: [{ linkId: 'x', answer: [{ valueString: 'z', valueBoolean: true }] }] },
    ],
  ])('finds %s', (_, change) => {
    expect(faultsOf(JSON.parse(JSON.stringify(response(change))) as Resource)).not.toEqual([])
  })

  it('finds two items of the same id in a Questionnaire', () => {
    const item = [
      { linkId: 'x', type: 'string' as const },
      { linkId: 'x', type: 'string' as const },
    ]
    expect(faultsOf({ ...ofType('Questionnaire', bundle(typical)), item } as Resource)).not.toEqual([])
  })
})
