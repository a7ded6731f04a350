import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import * as v from 'valibot'
import { isReviewDue } from '../domain/progress'
import { assessAid, type AssessedAid } from './assess'
import { checkContent } from './check-content'
import { checkStructure } from './check-structure'
import { checkWords } from './check-words'
import { compileAid } from './compile'
import { faultOf, type Fault } from './faults'
import { interfaceLanguages } from './languages'
import { EXAMPLE_DOI } from './skeleton'
import { readYaml, shownPath } from './read'
import { aidStructure, aidWords, type AidStructure } from './schema'

export interface SoundAid {
  readonly ok: true
  readonly id: string
  readonly byLanguage: Readonly<Record<string, AssessedAid>>
  /** What does not stop a build. */
  readonly warnings: readonly Fault[]
}
export type LoadedAid = SoundAid | { readonly ok: false; readonly faults: readonly Fault[] }

/** The folders of the aids of a site, which are called as the aids are. */
export function aidFolders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort()
}

/**
 * Reads, checks, compiles and assesses the aid of a folder, in each of its languages; all faults of all files at once.
 *
 * @param today ISO date: whether a review is due is a question of the day
 */
export function loadAid(folder: string, today: string): LoadedAid {
  const structure = parsed(folder, 'aid.yaml', aidStructure)
  if (!structure.ok) return { ok: false, faults: [...structure.faults, ...faultsOfWords(folder)] }
  const aid = structure.value
  const faults = checkStructure(
    shownPath(folder, 'aid.yaml'),
    basename(folder),
    aidFolders(dirname(folder)),
    aid,
  )

  const byLanguage: Record<string, AssessedAid> = {}
  const spoken = interfaceLanguages()
  for (const language of aid.languages) {
    const locale = spoken.find(({ id }) => id === language)?.locale
    if (locale === undefined) {
      faults.push(unspoken(folder, language, spoken))
      continue
    }
    const file = shownPath(folder, `${language}.yaml`)
    const words = parsed(folder, `${language}.yaml`, aidWords)
    const found = words.ok ? checkWords(file, language, aid, words.value) : words.faults
    faults.push(...found)
    // What a text says can be judged once its numbers are in it, and they are once the files fit together.
    if (!words.ok || faults.length > 0) continue
    const compiled = compileAid(aid, words.value, locale)
    faults.push(...checkContent(file, compiled.aid, compiled.about.glossary))
    byLanguage[language] = assessAid(compiled, aid)
  }
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, id: aid.id, byLanguage, warnings: warningsOf(shownPath(folder, 'aid.yaml'), aid, today) }
}

function unspoken(folder: string, language: string, spoken: readonly { id: string }[]): Fault {
  return {
    file: shownPath(folder, 'aid.yaml'),
    path: ['languages', language],
    wrong: `the interface has no words in "${language}"`,
    expected: `one of ${spoken.map(({ id }) => id).join(', ')}, or a folder of its own in src/words`,
  }
}

function warningsOf(file: string, { dates, sources }: AidStructure, today: string): Fault[] {
  const due: Fault = {
    file,
    path: ['dates', 'nextReview'],
    wrong: `the review was due on ${dates.nextReview}, and every page says so`,
    expected: 'a review of the studies, and then new dates',
  }
  const examples = Object.entries(sources).filter(([, { doi }]) => doi === EXAMPLE_DOI)
  return [
    ...(isReviewDue(dates, today) ? [due] : []),
    ...examples.map(([source]) => ({
      file,
      path: ['sources', source, 'doi'],
      wrong: 'it is the example that a new aid begins with',
      expected: 'a study that was read',
    })),
  ]
}

/** What can be said of the words while the structure that they belong to does not hold. */
function faultsOfWords(folder: string): readonly Fault[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'aid.yaml')
  return names.flatMap((name) => {
    const words = parsed(folder, name, aidWords)
    return words.ok ? [] : words.faults
  })
}

function parsed<Schema extends v.GenericSchema>(folder: string, name: string, schema: Schema) {
  const read = readYaml(folder, name)
  if (!read.ok) return read
  const result = v.safeParse(schema, read.value)
  if (result.success) return { ok: true as const, value: result.output }
  const file = shownPath(folder, name)
  return { ok: false as const, faults: result.issues.map((issue) => faultOf(file, issue)) }
}
