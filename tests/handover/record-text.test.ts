import { describe, expect, it } from 'vitest'
import { noAnswers, type Answers } from '../../src/domain/answers'
import { summarise } from '../../src/domain/summary'
import { COLUMNS, recordText } from '../../src/handover/record-text'
import { resultSentence, settledSentence } from '../../src/words/result-sentences'
import { dryNeedling as aid } from '../support/aids'
import { typical } from '../support/typical'
import { words } from '../support/words'

const textOf = (answers: Answers) =>
  recordText(
    aid,
    { aid: aid.id, aidVersion: aid.version, date: '2026-11-24', answers },
    summarise(aid, answers),
    words,
  )
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

describe('the text for the record', () => {
  it('of a typical person has fewer than 2,000 characters, and no line of more than 80', () => {
    const text = textOf(typical)
    expect(text.length).toBeLessThan(2000)
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(COLUMNS)
  })

  it('says safety before the result, and the result as the screen says it', () => {
    const summary = summarise(aid, typical)
    const text = flat(textOf(typical))
    expect(text.indexOf('SAFETY')).toBeLessThan(text.indexOf('RESULT'))
    expect(text).toContain('Yes. Ask a doctor before you have it.')
    expect(text).toContain(resultSentence(summary.conclusion, aid.towards, words.say))
    expect(text).toContain(settledSentence(summary.weighing, summary.versions, aid.towards, words.say))
    for (const { text: reason } of typical.ownReasons) expect(text).toContain(reason)
    for (const { text: question } of summary.chosenQuestions) expect(text).toContain(question)
  })

  it('says how sure the studies are of what matters most', () => {
    expect(flat(textOf(typical))).toMatch(
      /\((Benefit|Risk); Matters most; studies: (high|moderate|low|very low|no study)\)/,
    )
  })

  it('says what is not answered, and is not silent where nothing is', () => {
    const text = flat(textOf(noAnswers))
    expect(text).toContain(`${aid.safety.length} safety questions are not answered.`)
    expect(text).toContain('There is not enough to go on yet.')
    for (const { title } of aid.cards) expect(text).toContain(title)
  })

  it('breaks a word that is longer than a line, and keeps the lines of notes', () => {
    const text = textOf({ ...noAnswers, notes: `${'x'.repeat(200)}\nsecond line` })
    expect(text).toContain('x'.repeat(COLUMNS - 2))
    expect(text).toContain('\n  second line')
  })
})
