import { describe, expect, it } from 'vitest'
import { noAnswers, type Answers } from '../../src/domain/answers'
import { summarise } from '../../src/domain/summary'
import { COLUMNS, recordText } from '../../src/handover/record-text'
import { resultSentence, settledSentence } from '../../src/words/result-sentences'
import { aid as fixedDeck } from '../fixtures/deck'
import { ABOUT, said } from '../fixtures/made-from'
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

describe('the form of the text for the record', () => {
  const written = () =>
    recordText(
      fixedDeck,
      { ...ABOUT, answers: { ...said, notes: ' \nBring  the letter.\n\nAsk.' } },
      summarise(fixedDeck, said),
      words,
    )

  it('is a head, then sections with a heading in capitals, an empty line between them', () => {
    const text = written()
    const parts = text.split('\n\n').map((part) => part.split('\n')[0])
    expect(parts.slice(1)).toEqual([
      'SAFETY',
      'RESULT',
      'MATTERS MOST',
      'DEAL-BREAKERS',
      'LEANING BEFORE SEEING THE RESULT',
      'READINESS (SURE)',
      'NOT YET UNDERSTOOD',
      'WANTS TO ASK',
      'CARDS NOT ANSWERED',
      'OWN REASONS',
      'NOTES',
    ])
    expect(parts[0]).toBe(words.say('record-title', { title: fixedDeck.title }))
    expect(flat(text)).toContain(
      `Aid dry-needling 1.0.0, reviewed ${words.sayDate(fixedDeck.dates.reviewed)}`,
    )
    expect(flat(text)).toContain('Made on November 24, 2026. The person’s own answers')
  })

  it('has its head at the edge, and what stands under a heading two columns in', () => {
    const [head = '', ...sections] = written()
      .split('\n\n')
      .map((part) => part.split('\n'))
    for (const line of head) expect(line).toMatch(/^\S/)
    for (const [, ...lines] of sections) for (const line of lines) expect(line).toMatch(/^ {2}\S/)
  })

  it('says own reasons with their side and rating, rated or not', () => {
    const text = written()
    expect(text).toContain('OWN REASONS\n  My sister slept well again – “like before” (Benefit; Matters)')
    expect(flat(text)).toContain('40 °C 🚌 (Risk; I am not sure)')
    const { 'own-1': gone, ...ratings } = said.ratings
    expect(gone).toBe(2)
    const unrated = recordText(
      fixedDeck,
      { ...ABOUT, answers: { ...said, ratings } },
      summarise(fixedDeck, said),
      words,
    )
    expect(flat(unrated)).toContain(`“like before” (Benefit; ${words.say('importance-open')})`)
  })

  it('ends with the notes, line by line, without those that are empty', () => {
    const text = written()
    expect(text.slice(text.indexOf('NOTES'))).toBe('NOTES\n  Bring the letter.\n  Ask.')
  })

  it('fills a line to its last column, and breaks a word there that is longer', () => {
    const wrapped = (notes: string) => {
      const answers = { ...noAnswers, notes }
      const whole = recordText(fixedDeck, { ...ABOUT, answers }, summarise(fixedDeck, answers), words)
      return whole.slice(whole.indexOf('NOTES\n') + 6).split('\n')
    }
    const [line, word] = ['x'.repeat(COLUMNS - 4), 'x'.repeat(COLUMNS - 2)]
    expect(wrapped(`${line} y`)).toEqual([`  ${line} y`])
    expect(wrapped(`${line} yz`)).toEqual([`  ${line}`, '  yz'])
    expect(wrapped(word)).toEqual([`  ${word}`])
    expect(wrapped(`${word}yz`)).toEqual([`  ${word}`, '  yz'])
  })
})
