import type { Fault } from './faults'
import { placeholdersIn, withoutPlaceholders } from './placeholders'
import type { AidStructure, AidWords } from './schema'
import { placedTexts } from './texts'

type Report = (path: readonly string[], wrong: string, expected: string) => void

/** Whether a words file says all that the structure needs, nothing else, and no number of its own. */
export function checkWords(file: string, language: string, aid: AidStructure, words: AidWords): Fault[] {
  const faults: Fault[] = []
  const report: Report = (path, wrong, expected) => faults.push({ file, path, wrong, expected })

  if (words.language !== language) report(['language'], `it says ${words.language}`, language)
  const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)
  checkEntries(['options'], idsOf(aid.options), words.options, report)
  checkEntries(['themes'], idsOf(aid.themes), words.themes, report)
  checkEntries(['cards'], idsOf(aid.cards), words.cards, report)
  checkEntries(['safety'], idsOf(aid.safety), words.safety, report)
  checkEntries(['aftercare'], aid.aftercare.items, words.aftercare, report)
  checkEntries(['understanding'], idsOf(aid.understanding), words.understanding, report)
  for (const { id, answers } of aid.understanding)
    checkEntries(['understanding', id, 'answers'], answers, words.understanding[id]?.answers ?? {}, report)
  checkEntries(['glossary'], aid.glossary, words.glossary, report)
  checkEntries(['about', 'authors'], aid.authors, words.about.authors, report)
  for (const card of aid.cards) checkChanceWords(card, words.cards[card.id], report)

  for (const { path, text, numbers } of placedTexts(aid, words)) {
    const typed = withoutPlaceholders(text).match(/\p{Nd}+([.,]\p{Nd}+)*/gu)
    if (typed !== null) {
      report(
        path,
        `a number is typed in it: ${typed.join(', ')}`,
        'a {placeholder} here, and the number under figures in aid.yaml',
      )
    }
    if (/[<>]/.test(text)) report(path, 'it holds markup', 'plain words')
    for (const name of placeholdersIn(text)) {
      if (!(name in numbers)) report(path, `there is no figure for {${name}}`, known(Object.keys(numbers)))
    }
  }
  return faults
}

function checkEntries(
  path: string[],
  ids: readonly string[],
  entries: Readonly<Record<string, unknown>>,
  report: Report,
) {
  for (const id of ids)
    if (!(id in entries)) report([...path, id], 'its words are missing', 'words for this entry')
  for (const id of Object.keys(entries)) {
    if (!ids.includes(id))
      report([...path, id], 'aid.yaml has no such entry', 'words only for entries that exist')
  }
}

function checkChanceWords(
  card: AidStructure['cards'][number],
  words: AidWords['cards'][string] | undefined,
  report: Report,
) {
  if (words === undefined) return
  const path = ['cards', card.id]
  const hasNumber = typeof card.chance !== 'string'
  const wanted = hasNumber ? (['happens', 'spared', 'who'] as const) : (['noNumber'] as const)
  const unwanted = hasNumber ? (['noNumber'] as const) : (['happens', 'spared', 'who'] as const)
  for (const key of wanted)
    if (words[key] === undefined) report([...path, key], 'it is missing', `words for this chance`)
  for (const key of unwanted) {
    if (words[key] !== undefined)
      report([...path, key], 'the card’s chance has no use for it', 'no such words')
  }
  if (typeof card.chance === 'string') return
  const range = typeof card.chance.with !== 'number'
  const must = {
    happens: range ? ['from', 'to', 'of'] : ['n', 'of'],
    spared: range ? ['restFrom', 'restTo'] : ['rest'],
  }
  for (const key of ['happens', 'spared'] as const) {
    const used = placeholdersIn(words[key] ?? '')
    for (const name of must[key]) {
      if (words[key] !== undefined && !used.includes(name))
        report([...path, key], `it does not say {${name}}`, `{${name}} in it`)
    }
  }
}

function known(names: readonly string[]): string {
  return names.length === 0
    ? 'no placeholder: this entry has no figures'
    : `one of ${names.map((name) => `{${name}}`).join(', ')}`
}
