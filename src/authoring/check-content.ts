import { GRADE_LIMIT, hasNumber, SIDES, type Aid, type Card, type Side } from '../domain/aid'
import { IMPORTANCE_LEVELS, noAnswers, type Ratings } from '../domain/answers'
import { weigh } from '../domain/weigh'
import type { Fault } from './faults'
import { usesTerm, type Term } from './glossary'
import { cardText, gradeOf, longestSentence } from './readability'
import { WORDING, type Wording } from './wording'

/** In words. */
export const SENTENCE_LIMIT = 25
/** Mean length of a benefit's text to that of a risk's. */
export const BALANCE = { from: 0.8, to: 1.25 }

type Report = (path: readonly string[], wrong: string, expected: string) => void

/**
 * What an aid says, put together from its files, as a reader meets it: how hard it is to read, whether it is as sure
 * as its studies, and whether it is neutral. Words are judged only in languages for which wording.ts knows how.
 */
export function checkContent(file: string, aid: Aid, glossary: readonly Term[]): Fault[] {
  const faults: Fault[] = []
  const report: Report = (path, wrong, expected) => faults.push({ file, path, wrong, expected })
  const wording = WORDING[aid.language]

  for (const card of aid.cards) {
    const path = ['cards', card.id]
    if (wording?.hasReadingFormula) checkReading(path, cardText(card), glossary, report)
    if (wording !== undefined) checkCertainty(path, card, wording, report)
  }
  if (wording !== undefined) checkWording(aid, wording, report)
  for (const entry of glossary)
    if (!textsOf(aid, []).some(({ text }) => usesTerm(text, entry)))
      report(['glossary', entry.term], 'no text uses it', 'a term that stands in a text, in these words')
  checkBalance(aid, report)
  return faults
}

function checkReading(path: readonly string[], text: string, glossary: readonly Term[], report: Report) {
  const grade = gradeOf(text, glossary)
  if (grade > GRADE_LIMIT)
    report(
      path,
      `it reads at grade ${grade}`,
      `grade ${GRADE_LIMIT} or lower: shorter sentences and words, or a term explained in the glossary`,
    )
  const { words, sentence } = longestSentence(text)
  if (words > SENTENCE_LIMIT)
    report(path, `a sentence has ${words} words: "${sentence}"`, `at most ${SENTENCE_LIMIT} in a sentence`)
}

function checkCertainty(path: readonly string[], card: Card, { certainty }: Wording, report: Report) {
  const { pattern, example } = certainty[card.certainty]
  if (!pattern.test(card.answer))
    report(
      [...path, 'answer'],
      `it sounds surer or less sure than its certainty, ${card.certainty}`,
      `wording such as ${example}`,
    )
}

function checkWording(aid: Aid, { forbidden }: Wording, report: Report) {
  for (const { path, text } of textsOf(aid, []))
    for (const { pattern, wrong, expected } of forbidden) {
      const found = pattern.exec(text)?.[0]
      // The decision itself is the person's question, and may ask whether they should.
      if (found !== undefined && path[0] !== 'decision')
        report(path, `it says "${found}": ${wrong}`, expected)
    }
}

function checkBalance(aid: Aid, report: Report) {
  const [benefit, risk] = SIDES.map((side) => meanLength(aid.cards, side))
  if (benefit === undefined || risk === undefined || Number.isNaN(benefit) || Number.isNaN(risk)) {
    report(['cards'], 'all cards are on one side', 'benefits and risks')
    return
  }
  const ratio = benefit / risk
  if (ratio < BALANCE.from || ratio > BALANCE.to)
    report(
      ['cards'],
      `a benefit is told in ${ratio.toFixed(2)} times the length of a risk`,
      `between ${BALANCE.from} and ${BALANCE.to} times`,
    )
  for (const level of IMPORTANCE_LEVELS.filter((one) => one > 0)) {
    const ratings: Ratings = Object.fromEntries(aid.cards.map(({ id }) => [id, level]))
    const { result } = weigh(aid, { ...noAnswers, ratings })
    if (result !== 'close')
      report(
        ['themes'],
        `all cards rated ${level} come out as ${result}: the deck itself leans`,
        'as many themes on either side, so that it comes out as close',
      )
  }
}

/** Characters of the mean card of a side; NaN where it has none. */
export function meanLength(cards: readonly Card[], side: Side): number {
  const lengths = cards.filter((card) => card.side === side).map((card) => cardText(card).length)
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
}

function textsOf(value: unknown, path: readonly string[]): { path: readonly string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const name = typeof inner === 'object' && inner !== null && 'id' in inner ? String(inner.id) : key
    return SILENT.has(key) ? [] : textsOf(inner, [...path, name])
  })
}

/** What is no sentence of the aid's: ids, and the names of others' works. */
const SILENT = new Set(['id', 'theme', 'sources', 'sourceLabels', 'version', 'language', 'dates', 'terms'])

/** True where some card tells a chance in numbers for both arms. */
export function comparesArms(cards: readonly Card[]): boolean {
  return cards.some(({ chance }) => hasNumber(chance) && chance.without !== undefined)
}
