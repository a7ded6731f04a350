import { OWN_REASON_PREFIX } from '../domain/own-text'
import { codeOf } from '../domain/id-code'
import type { Fault } from './faults'
import { rangeOf } from './placeholders'
import type { AidStructure } from './schema'

type Report = (path: readonly string[], wrong: string, expected: string) => void

/** What a schema cannot see in `aid.yaml`: whether its parts fit together. */
export function checkStructure(
  file: string,
  folderName: string,
  aidsOfSite: readonly string[],
  aid: AidStructure,
): Fault[] {
  const faults: Fault[] = []
  const report: Report = (path, wrong, expected) => faults.push({ file, path, wrong, expected })

  if (aid.id !== folderName) report(['id'], `the id is ${aid.id}`, `the name of the folder, ${folderName}`)
  for (const other of aidsOfSite)
    if (other !== folderName && codeOf(other) === codeOf(folderName)) reportTwin(['id'], other, report)
  const { made, reviewed, nextReview } = aid.dates
  if (made > reviewed) report(['dates', 'reviewed'], `${reviewed} is before it was made`, `${made} or later`)
  if (reviewed >= nextReview)
    report(['dates', 'nextReview'], `${nextReview} is not after the review`, `a day after ${reviewed}`)

  for (const section of ['options', 'themes', 'cards', 'safety', 'understanding'] as const)
    checkDuplicates(section, aid[section], report)
  for (const role of ['treatment', 'without'] as const) {
    const count = aid.options.filter((option) => option.role === role).length
    if (count !== 1) report(['options'], `${count} options have the role ${role}`, 'exactly one')
  }
  for (const card of aid.cards) checkCard(aid, card, report)
  // After the cards: a theme is often empty because a card misspells it.
  for (const theme of aid.themes) {
    checkOwn(['themes', theme.id], report)
    if (!aid.cards.some((card) => card.theme === theme.id))
      report(['themes', theme.id], 'no card is in it', 'at least one card')
  }
  for (const question of aid.understanding) checkQuestion(aid, question, report)
  checkCodes('understanding', [...new Set(aid.understanding.flatMap(({ answers }) => answers))], report)
  checkSources(aid, report)
  return faults
}

function checkDuplicates(section: string, entries: readonly { id: string }[], report: Report) {
  const seen = new Set<string>()
  for (const { id } of entries) {
    if (seen.has(id)) report([section, id], 'another entry has the same id', 'an id of its own')
    seen.add(id)
  }
  checkCodes(section, [...seen], report)
}

/** Links tell ids apart by a short code of each. */
function checkCodes(section: string, ids: readonly string[], report: Report) {
  const byCode = new Map<number, string>()
  for (const id of ids) {
    const other = byCode.get(codeOf(id))
    if (other !== undefined) reportTwin([section, id], other, report)
    byCode.set(codeOf(id), id)
  }
}

function reportTwin(path: readonly string[], other: string, report: Report) {
  report(path, `links cannot tell it from ${other}`, 'another id; any small change will do')
}

function checkOwn(path: readonly [section: string, id: string], report: Report) {
  if (path[1].startsWith(OWN_REASON_PREFIX))
    report(path, `the id begins with ${OWN_REASON_PREFIX}`, 'another beginning: these are the person’s own')
}

function checkCard(aid: AidStructure, card: AidStructure['cards'][number], report: Report) {
  const path = ['cards', card.id] as const
  checkOwn(path, report)
  if ((card.theme === undefined) === (card.side === undefined)) {
    report(
      path,
      'it has both a theme and a side, or neither',
      'a theme; or a side alone if no study shows it',
    )
  }
  if (card.theme !== undefined && !aid.themes.some(({ id }) => id === card.theme)) {
    report(
      [...path, 'theme'],
      `there is no theme ${card.theme}`,
      `one of ${aid.themes.map(({ id }) => id).join(', ')}`,
    )
  }
  if (card.certainty !== 'none' && card.theme === undefined)
    report([...path, 'theme'], 'it is missing', 'the id of a theme')
  if (typeof card.chance === 'string') return
  if (card.certainty === 'none')
    report([...path, 'chance'], 'it gives a number that no study shows', 'no-number')
  for (const key of ['with', 'without'] as const) {
    const events = card.chance[key]
    if (events === undefined) continue
    const { from, to } = rangeOf(events)
    if (from > to)
      report([...path, 'chance', key], `the range runs from ${from} down to ${to}`, 'the lower number first')
    if (to > card.chance.of)
      report([...path, 'chance', key], `${to} is more than ${card.chance.of}`, 'a part of the whole')
  }
}

function checkQuestion(aid: AidStructure, question: AidStructure['understanding'][number], report: Report) {
  const path = ['understanding', question.id]
  if (question.card !== undefined && !aid.cards.some(({ id }) => id === question.card))
    report(
      [...path, 'card'],
      `there is no card ${question.card}`,
      'the id of a card, or none for the safety page',
    )
  if (!question.answers.includes(question.right))
    report(
      [...path, 'right'],
      `${question.right} is none of the answers`,
      `one of ${question.answers.join(', ')}`,
    )
}

/** Every list of sources, wherever it stands, names sources that exist; and every source is named. */
function checkSources(aid: AidStructure, report: Report) {
  const used = new Set<string>()
  const { sources: known, ...rest } = aid
  function look(value: unknown, path: readonly string[]): void {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      const name = typeof inner === 'object' && inner !== null && 'id' in inner ? String(inner.id) : key
      if (key !== 'sources' || !Array.isArray(inner)) {
        look(inner, [...path, name])
        continue
      }
      for (const source of inner.map(String)) {
        used.add(source)
        if (!(source in known))
          report([...path, key], `there is no source ${source}`, 'an id listed under sources')
      }
    }
  }
  look(rest, [])
  for (const source of Object.keys(known)) {
    if (!used.has(source)) report(['sources', source], 'nothing uses it', 'a source that something names')
  }
}
