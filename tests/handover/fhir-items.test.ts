import type { QuestionnaireItem } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { noAnswers } from '../../src/domain/answers'
import { summarise } from '../../src/domain/summary'
import { fhirBundle } from '../../src/handover/fhir'
import { aid } from '../fixtures/deck'
import { ABOUT, said } from '../fixtures/made-from'
import { words } from '../support/words'

const { say } = words
const resources = (answers = said, name = '') =>
  (fhirBundle(aid, { ...ABOUT, answers }, summarise(aid, answers), words, name).entry ?? []).map(
    ({ resource }) => resource as unknown as Record<string, unknown>,
  )
const [questionnaire, response, observation] = resources()
const items = (of: unknown) => (of as { item: QuestionnaireItem[] }).item

/** An item in a line: its id, its type, whether it may repeat, its words; those inside it are further in. */
const outline = (all: readonly QuestionnaireItem[], depth = ''): string[] =>
  all.flatMap(({ linkId, type, repeats, text, item = [] }) => [
    `${depth}${linkId}: ${type}${repeats === true ? ', more than once' : ''}${text === undefined ? '' : `: ${text}`}`,
    ...outline(item, `${depth}  `),
  ])
/** The answers that an item offers: the code, and what it is worth where it is worth anything. */
const offered = (linkId: string, all = items(questionnaire)): unknown[] | undefined =>
  all
    .flatMap((item) => [item, ...(item.item ?? [])])
    .find((item) => item.linkId === linkId)
    ?.answerOption?.map(({ valueCoding }) =>
      [valueCoding?.code, valueCoding?.extension?.[0]?.valueDecimal].filter((part) => part !== undefined),
    )

describe('the Questionnaire of an aid', () => {
  it('asks what the page asks, in its order and its words', () => {
    const ask = say('importance-question')
    expect(outline(items(questionnaire))).toEqual([
      `cards: group: ${say('weigh-title')}`,
      ...aid.cards.map(({ id }) => `  card.${id}: choice: ${id}. ${ask}`),
      `own-reason: group, more than once: ${say('record-own')}`,
      '  own-reason.id: string',
      '  own-reason.side: choice',
      '  own-reason.text: text',
      `  own-reason.rating: choice: ${say('importance-question-own')}`,
      `deal-breaker: string, more than once: ${say('deal-breaker-mark')}`,
      `safety: group: ${say('safety-title')}`,
      ...aid.safety.map(({ id, question }) => `  safety.${id}: choice: ${question}`),
      `leaning: choice: ${say('lean-question')}`,
      `sure: group: ${say('sure-title')}`,
      `  sure.sure: boolean: ${say('sure-sure')}`,
      `  sure.understand: boolean: ${say('sure-understand')}`,
      `  sure.risk-benefit: boolean: ${say('sure-risk-benefit')}`,
      `  sure.encouragement: boolean: ${say('sure-encouragement')}`,
      `top-order: group: ${say('second-look-title')}`,
      '  top-order.said: boolean',
      `  top-order.theme: string, more than once: ${say('second-look-first')}`,
      `understanding: group: ${say('understanding-title')}`,
      ...aid.understanding.map(({ id, question }) => `  understanding.${id}: choice: ${question}`),
      `question: group, more than once: ${say('ask-chosen')}`,
      '  question.id: string',
      '  question.text: text',
      `notes: text: ${say('notes-title')}`,
    ])
  })

  it('offers the answers that the page offers, each with what it is worth', () => {
    const levels = [
      ['importance-0', 0],
      ['importance-1', 1],
      ['importance-2', 2],
      ['importance-3', 3],
      ['importance-4', 4],
      ['importance-not-sure'],
    ]
    expect(offered('card.lung')).toEqual(levels)
    expect(offered('own-reason.rating')).toEqual(levels)
    expect(offered('own-reason.side')).toEqual([['side-benefit'], ['side-risk']])
    expect(offered('safety.pregnant')).toEqual([['safety-yes'], ['safety-no'], ['safety-not-sure']])
    expect(offered('leaning')?.[0]).toEqual(['leaning-3', 3])
    expect(offered('leaning')?.at(-1)).toEqual(['leaning--3', -3])
    expect(offered('understanding.how-long')).toEqual([['months'], ['years']])
  })

  it('leaves out a group in which it would ask nothing', () => {
    const bare = { ...aid, safety: [], understanding: [] }
    const [asked] = fhirBundle(bare, { ...ABOUT, answers: noAnswers }, summarise(bare, noAnswers), words, '')
      .entry as { resource: unknown }[]
    const ids = items(asked?.resource).map(({ linkId }) => linkId)
    expect(ids).toEqual([
      'cards',
      'own-reason',
      'deal-breaker',
      'leaning',
      'sure',
      'top-order',
      'question',
      'notes',
    ])
  })

  it('says which aid it is, in which version and language', () => {
    expect(questionnaire).toMatchObject({
      resourceType: 'Questionnaire',
      language: 'en',
      url: 'urn:weigh-up:questionnaire:dry-needling',
      version: '1.0.0',
      name: 'DryNeedling',
      title: aid.title,
      status: 'active',
      subjectType: ['Patient'],
      date: aid.dates.reviewed,
      description: aid.decision,
    })
  })
})

describe('the answers and the text beside it', () => {
  it('are complete, of the day, and answer this version of the aid', () => {
    expect(response).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      meta: { tag: [{ system: 'urn:weigh-up:form', code: '2' }] },
      language: 'en',
      questionnaire: 'urn:weigh-up:questionnaire:dry-needling|1.0.0',
      status: 'completed',
      authored: '2026-11-24',
    })
    expect(observation).toMatchObject({
      resourceType: 'Observation',
      language: 'en',
      status: 'final',
      category: [
        {
          coding: [
            {
              system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-category',
              code: 'treatment-intervention-preference',
            },
          ],
        },
      ],
      code: { coding: [{ system: 'http://loinc.org', code: '75773-2' }] },
      effectiveDateTime: '2026-11-24',
      valueString: expect.stringContaining('SAFETY'),
    })
  })

  it('say nothing of what was not answered', () => {
    const [, none] = resources(noAnswers)
    expect(none).not.toHaveProperty('item')
    expect(items(response).map(({ linkId }) => linkId)).not.toContain('card.bruise')
  })

  it('name the person, and the profile that asks for a name, only where one was typed', () => {
    const profile =
      'http://hl7.org/fhir/us/core/StructureDefinition/us-core-treatment-intervention-preference'
    expect(observation).not.toHaveProperty('meta')
    expect(observation).not.toHaveProperty('subject')
    const [, named, text] = resources(said, ' Sam Example ')
    expect(named?.subject).toEqual({ display: 'Sam Example' })
    expect(text).toMatchObject({ subject: { display: 'Sam Example' }, meta: { profile: [profile] } })
  })

  it('say answers in codes of this project, each with the words of the page', () => {
    const coded = JSON.stringify(response)
    for (const [code, display] of [
      ['importance-3', say('importance-3')],
      ['importance-not-sure', say('importance-not-sure')],
      ['side-risk', say('side-risk')],
      ['safety-yes', say('safety-yes')],
      ['leaning--2', say('lean--2', aid.towards)],
      ['wait', 'wait'],
    ])
      expect(coded).toContain(`{"system":"urn:weigh-up","code":"${code}","display":"${display}"`)
  })
})
