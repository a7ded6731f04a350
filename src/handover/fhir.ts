import type { Bundle, Observation, Questionnaire, QuestionnaireResponse } from 'fhir/r4'
import type { Aid } from '../domain/aid'
import { fitted } from '../domain/own-text'
import type { Summary } from '../domain/summary'
import type { Words } from '../words/words'
import { BUNDLE_VERSION, FORM_SYSTEM, questionnaireItems, SYSTEM } from './fhir-items'
import { responseItems } from './fhir-response'
import type { HandedOver } from './handed-over'
import { recordText } from './record-text'

const US_CORE = 'http://hl7.org/fhir/us/core'

/**
 * A summary for a medical record system, in FHIR R4: the aid as a Questionnaire, the answers as a QuestionnaireResponse,
 * and the text for the record as an Observation of what matters to a person in treatment (LOINC 75773-2, the code of US
 * Core's Treatment Intervention Preference). A Bundle of the three; nothing is sent, and nobody is named unless they
 * typed a name.
 *
 * @param name as typed; empty for none
 */
export function fhirBundle(
  aid: Aid,
  handedOver: HandedOver,
  summary: Summary,
  words: Words,
  name: string,
): Bundle {
  const { say } = words
  const language = words.language.id
  const display = fitted(name)
  const subject = display === '' ? {} : { subject: { display } }
  const items = responseItems(aid, handedOver, say)
  const questionnaire: Questionnaire = {
    resourceType: 'Questionnaire',
    language,
    url: `${SYSTEM}:questionnaire:${aid.id}`,
    version: aid.version,
    name: aid.id.replaceAll(/(^|-)([a-z0-9])/g, (_, _gap, letter: string) => letter.toUpperCase()),
    title: aid.title,
    status: 'active',
    subjectType: ['Patient'],
    date: aid.dates.reviewed,
    description: aid.decision,
    item: questionnaireItems(aid, say),
  }
  const response: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    meta: { tag: [{ system: FORM_SYSTEM, code: String(BUNDLE_VERSION) }] },
    language,
    questionnaire: `${questionnaire.url}|${handedOver.aidVersion}`,
    status: 'completed',
    ...subject,
    authored: handedOver.date,
    // An empty list is no list in FHIR.
    ...(items.length > 0 && { item: items }),
  }
  const observation: Observation = {
    resourceType: 'Observation',
    // The profile asks for a subject: without a name this is a plain Observation.
    ...('subject' in subject && {
      meta: { profile: [`${US_CORE}/StructureDefinition/us-core-treatment-intervention-preference`] },
    }),
    language,
    status: 'final',
    category: [
      {
        coding: [
          { system: `${US_CORE}/CodeSystem/us-core-category`, code: 'treatment-intervention-preference' },
        ],
      },
    ],
    code: {
      coding: [{ system: 'http://loinc.org', code: '75773-2' }],
    },
    ...subject,
    effectiveDateTime: handedOver.date,
    valueString: recordText(aid, handedOver, summary, words),
  }
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [questionnaire, response, observation].map((resource) => ({ resource })),
  }
}
