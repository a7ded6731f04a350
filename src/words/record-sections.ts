import type { Aid } from '../domain/aid'
import type { Answers } from '../domain/answers'
import type { Summary } from '../domain/summary'
import { headAndGutSentence, leaningWords, sureSentence } from './follow-sentences'
import { resultSentence, settledSentence } from './result-sentences'
import { shortened } from './shortened'
import type { Say } from './words'

/** A heading and what stands under it, each line a statement of its own. */
export interface RecordSection {
  readonly id:
    'safety' | 'result' | 'most' | 'deal-breakers' | 'leaning' | 'sure' | 'unclear' | 'ask' | 'open'
  readonly heading: string
  readonly lines: readonly string[]
}

/** So many stand under "matters most": what a clinician reads in half a minute. */
const MOST = 3
/** In characters: what still names an own reason, whose whole text stands elsewhere. */
const NAME_LENGTH = 60

/** What a clinician needs to know, in the order of urgency; the same on paper, in the record and on screen. */
export function recordSections(aid: Aid, answers: Answers, summary: Summary, say: Say): RecordSection[] {
  const section = (
    id: RecordSection['id'],
    lines: readonly (string | null)[],
    empty: string | null = null,
  ): RecordSection => {
    const said = lines.filter((line): line is string => line !== null && line !== '')
    return { id, heading: say(`record-${id}`), lines: said.length > 0 || empty === null ? said : [empty] }
  }
  const { towards } = aid
  const titles = (entries: readonly { readonly title: string }[]) =>
    entries.map(({ title }) => shortened(title, NAME_LENGTH))
  return [
    section('safety', safetyLines(aid, answers, summary, say)),
    section('result', [
      resultSentence(summary.conclusion, towards, say),
      settledSentence(summary.weighing, summary.versions, towards, say),
    ]),
    section('most', mostLines(aid, summary, say), say('record-none')),
    section('deal-breakers', titles(summary.dealBreakers), say('record-none')),
    section(
      'leaning',
      answers.leaning === null
        ? []
        : [
            summary.headAndGut === null
              ? `${leaningWords(answers.leaning, towards, say)}.`
              : headAndGutSentence(summary.headAndGut, answers.leaning, towards, say),
          ],
      say('record-not-said'),
    ),
    section('sure', [summary.sure && sureSentence(summary.sure, say)], say('record-not-said')),
    section(
      'unclear',
      summary.unclear.map(({ question }) => question),
    ),
    section(
      'ask',
      summary.chosenQuestions.map(({ text }) => text),
    ),
    section('open', titles(summary.open)),
  ].filter(({ lines }) => lines.length > 0)
}

function safetyLines(aid: Aid, answers: Answers, { safetyFlags }: Summary, say: Say): (string | null)[] {
  const open = aid.safety.filter(({ id }) => answers.safety[id] === undefined).length
  return [
    ...safetyFlags.map(
      ({ question, answer, level }) =>
        `${question} ${say(`safety-${answer}`)}. ${say(`safety-flag-${level}`)}`,
    ),
    open > 0 ? say('record-safety-open', { count: open }) : null,
    open === 0 && safetyFlags.length === 0 ? say('record-safety-clear') : null,
  ]
}

/** With how sure the studies are: a person may count on what nobody knows. */
function mostLines(aid: Aid, { mattersMost }: Summary, say: Say): string[] {
  return mattersMost.slice(0, MOST).map(({ id, title, side, rating }) => {
    const certainty = aid.cards.find((card) => card.id === id)?.certainty
    const said = {
      title: shortened(title, NAME_LENGTH),
      side: say(`side-${side}`),
      level: say(`importance-${rating}`),
    }
    return certainty === undefined
      ? say('record-line', said)
      : say('record-line-studies', { ...said, certainty: say(`certainty-short-${certainty}`) })
  })
}
