import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Resource } from 'fhir/r4'
import { noAnswers, noAside, type Answers } from '../../src/domain/answers'
import { withNotes } from '../../src/domain/notes'
import { withOwnReason, withReasonText } from '../../src/domain/own-reasons'
import { NOTES_LENGTH, OWN_TEXT_LENGTH, amongWords, fitted, taken } from '../../src/domain/own-text'
import { withOwnQuestion, withQuestionText } from '../../src/domain/questions'
import { summarise } from '../../src/domain/summary'
import { fhirBundle } from '../../src/handover/fhir'
import { fileName, makeFile, readFile } from '../../src/handover/file'
import { makeLink, readLink } from '../../src/handover/link'
import { recordText } from '../../src/handover/record-text'
import { localAnswersKeeper } from '../../src/storage/local-answers-keeper'
import { dryNeedling as aid } from '../support/aids'
import { faultsOf } from '../support/fhir-check'
import { anyUnits, HOSTILE, MENDED } from '../support/hostile'
import { words } from '../support/words'

const open = () => Promise.resolve(aid)
const whole = (answers: Answers) => ({
  aid: aid.id,
  aidVersion: aid.version,
  date: '2026-11-24',
  answers,
})
const fhirOf = (answers: Answers, name = '') =>
  fhirBundle(aid, whole(answers), summarise(aid, answers), words, name)

/** Everything that a person can write, with one text in every place. */
function typed(text: string): Answers {
  const reasons = withOwnReason(withOwnReason(noAnswers, 'benefit', 'first'), 'risk', text)
  const reworded = withReasonText(reasons, 'own-1', text)
  const asked = withOwnQuestion(withOwnQuestion(reworded, 'first'), text)
  return withNotes(withQuestionText(asked, 'own-question-1', text), text)
}

/** A storage that gives back what it was given, as a string. */
function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

/** What comes back by each way on which answers are kept or handed over. */
async function allWays(answers: Answers): Promise<Record<string, Answers | string>> {
  const place = storage()
  const keeper = localAnswersKeeper(() => place)
  keeper.keep(aid.id, aid.version, { answers, aside: noAside })
  const link = await readLink(await makeLink(aid, whole(answers)), [aid.id], open)
  const file = await readFile(makeFile(aid, whole(answers)), [aid.id], open)
  const fhir = await readFile(JSON.stringify(fhirOf(answers)), [aid.id], open)
  return {
    storage: (await keeper.open(aid.id)).kept?.answers ?? 'damaged',
    link: link.ok ? link.handedOver.answers : link.fault,
    file: file.ok ? file.handedOver.answers : file.fault,
    fhir: fhir.ok ? fhir.handedOver.answers : fhir.fault,
  }
}
const same = (answers: Answers) => ({ storage: answers, link: answers, file: answers, fhir: answers })

describe('hostile text', () => {
  it.each(Object.entries(HOSTILE))(
    'is taken in as it was typed, and comes back from storage, link, file and FHIR: %s',
    async (_, text) => {
      const answers = typed(text)
      expect(answers.ownReasons.map((reason) => reason.text)).toEqual([text, text])
      expect(answers.questions.map((question) => question.text)).toEqual([text, text])
      expect(answers.notes).toBe(text)
      expect(await allWays(answers)).toEqual(same(answers))
    },
  )

  it.each(MENDED)(
    'that no form can hold is mended at the door, the same for all: %s',
    async (_, text, kept) => {
      const answers = typed(text)
      expect([answers.ownReasons[1]?.text, answers.questions[1]?.text, answers.notes]).toEqual([
        kept,
        kept,
        kept,
      ])
      expect(await allWays(answers)).toEqual(same(answers))
    },
  )

  it('of any code units comes back unchanged once it is taken in', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnits, async (text) => {
        const answers = typed(text)
        expect(taken(taken(text))).toBe(taken(text))
        expect(await allWays(answers)).toEqual(same(answers))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('is cut to what is kept, never in the middle of a character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', '😀', '👨‍👩‍👧‍👦'), (before, unit) => {
        const { ownReasons, notes } = typed(`${'y'.repeat(before)}${unit.repeat(10_000)}`)
        const text = ownReasons[0]?.text ?? ''
        expect(text.length).toBeGreaterThanOrEqual(OWN_TEXT_LENGTH - 1)
        expect(text.length).toBeLessThanOrEqual(OWN_TEXT_LENGTH)
        expect(notes.length).toBeGreaterThanOrEqual(NOTES_LENGTH - 1)
        expect(notes.length).toBeLessThanOrEqual(NOTES_LENGTH)
        expect([text.isWellFormed(), notes.isWellFormed()]).toEqual([true, true])
      }),
    )
  })

  it.each(['', ' \n\t', '\u200B\u2060\uFEFF', '\u202E\u2069', '\0\u0007', '\u3164\u2800'])(
    'that shows nothing is no reason and no question: %j',
    (text) => {
      expect(fitted(text)).toBe('')
      expect(withOwnReason(noAnswers, 'risk', text)).toBe(noAnswers)
      expect(withOwnQuestion(noAnswers, text)).toBe(noAnswers)
    },
  )

  it('keeps FHIR sound, in every place and as a name', () => {
    for (const text of [...Object.values(HOSTILE), ...MENDED.map(([, unkept]) => unkept)])
      // The first one is the Questionnaire, which holds nothing of the person.
      for (const { resource } of fhirOf(typed(text), text).entry?.slice(1) ?? [])
        expect(faultsOf(resource as Resource)).toEqual([])
  }, 120_000)

  it('as a name gives a name of a file that every disk takes', () => {
    fc.assert(
      fc.property(anyUnits, (name) => {
        const file = fileName(name, '2026-11-24')
        expect(file).toMatch(/^[\p{L}\p{N}-]{1,60}-2026-11-24\.weighup\.json$/u)
        expect(file.isWellFormed()).toBe(true)
      }),
    )
    expect(fileName(`y${'𝒜'.repeat(100)}`, '2026-11-24').isWellFormed()).toBe(true)
  })

  it('turns nothing around it: a sentence that names a reason has no mark of direction from it', () => {
    const answers = {
      ...typed(`${HOSTILE['a right-to-left override']}\u2069\u2068`),
      ratings: { 'own-1': 4 as const },
    }
    const summary = summarise(aid, { ...answers, dealBreakers: ['own-1', 'own-2'], notes: '' })
    const named = JSON.stringify([
      [...summary.themeNames.values()],
      summary.mattersMost,
      summary.dealBreakers,
      summary.bars,
      summary.account,
      summary.open,
    ])
    const lines = recordText(aid, whole(answers), summary, words).split('\n')
    expect(named).toContain('safeelbaliaveruton')
    expect(amongWords(named)).toBe(named)
    for (const line of lines.filter((one) => one.includes('; '))) expect(amongWords(line)).toBe(line)
  })
})
