import type { Aid } from '../domain/aid'
import { amongWords } from '../domain/own-text'
import type { Summary } from '../domain/summary'
import { recordSections } from '../words/record-sections'
import type { Words } from '../words/words'
import type { HandedOver } from './handed-over'

/** In characters: what any record shows on a line. */
export const COLUMNS = 80
const INDENT = '  '

/**
 * The summary as plain text for a medical record: headings in capitals, a line an entry, wrapped at 80 columns. Its form
 * is documented in docs/handing-over.md. It holds nothing of the person but what they said.
 */
export function recordText(
  aid: Aid,
  { aidVersion, date, answers }: HandedOver,
  summary: Summary,
  { say, sayDate, language }: Words,
): string {
  const head = [
    say('record-title', { title: aid.title }),
    say('record-aid', {
      id: aid.id,
      version: aidVersion,
      reviewed: sayDate(aid.dates.reviewed),
      next: sayDate(aid.dates.nextReview),
      date: sayDate(date),
    }),
    say('record-not-advice'),
  ]
  const own = answers.ownReasons.map(({ text, side, id }) =>
    say('record-line', {
      title: amongWords(text),
      side: say(`side-${side}`),
      level: say(`importance-${answers.ratings[id] ?? 'open'}`),
    }),
  )
  const sections = [
    ...recordSections(aid, answers, summary, say),
    { heading: say('record-own'), lines: own },
    { heading: say('record-notes'), lines: answers.notes.split('\n') },
  ].filter(({ lines }) => lines.some((line) => line.trim() !== ''))
  return [
    head.flatMap((line) => wrapped(line, '')).join('\n'),
    ...sections.map(({ heading, lines }) =>
      [heading.toLocaleUpperCase(language.id), ...lines.flatMap((line) => wrapped(line, INDENT))].join('\n'),
    ),
  ].join('\n\n')
}

/** A word longer than a line is broken where the line ends. */
function wrapped(text: string, indent: string): string[] {
  const width = COLUMNS - indent.length
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => pieces(word, width))
  return words
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1)
      return last === undefined || last.length + 1 + word.length > width
        ? [...lines, word]
        : [...lines.slice(0, -1), `${last} ${word}`]
    }, [])
    .map((line) => indent + line)
}

function pieces(word: string, width: number): string[] {
  const letters = [...word]
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, piece) =>
    letters.slice(piece * width, (piece + 1) * width).join(''),
  )
}
