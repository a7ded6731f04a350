import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeDate, type Grouping, type Language } from '../words/words'

/** A folder each: `language.json`, `messages.json`, `ipdas.json`. To add a language is to add a folder. */
const FOLDERS = new URL('../words/', import.meta.url)

/** The language that all others are measured by: what it says, they must say. */
export const SOURCE_LANGUAGE = 'en'

/** The languages of the interface: the source first, then by their BCP 47 tags. */
export function interfaceLanguages(): Language[] {
  return readdirSync(FOLDERS, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort(
      (one, other) =>
        Number(other === SOURCE_LANGUAGE) - Number(one === SOURCE_LANGUAGE) || (one < other ? -1 : 1),
    )
    .map((id) => {
      const written = readWords(id, 'language') as Omit<Language, 'id' | 'grouping'>
      return { id, ...written, grouping: groupingOf(written.locale) }
    })
}

/** Worked out here, since a browser takes long to make what tells it; null where there is more to it. */
export function groupingOf(locale: string): Grouping | null {
  const numbers = new Intl.NumberFormat(locale)
  const parts = numbers.formatToParts(1_234_567.8)
  const digits = parts.flatMap(({ type, value }) => (/integer|fraction/.test(type) ? [value] : []))
  const by = parts.find(({ type }) => type === 'group')?.value
  const point = parts.find(({ type }) => type === 'decimal')?.value
  if (by === undefined || point === undefined || digits.join(' ') !== '1 234 567 8') return null
  return { by, from: numbers.format(1_000) === '1000' ? 5 : 4, point }
}

/**
 * How a language writes dates, likewise, as `DATES` says it; null where months and digits are not all there is to it.
 */
export function datesOf(locale: string): string | null {
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)))
  const parts = days.map((day) => written.formatToParts(day))
  const [pattern = ''] = parts.map((all) =>
    all.map(({ type, value }) => (type === 'literal' ? value : `{${type}}`)).join(''),
  )
  const months = new Set(parts.flatMap((all) => all.find(({ type }) => type === 'month')?.value ?? []))
  const dates = [pattern, ...months].join('|')
  const isAll = days.every((day) => writeDate(day.toISOString().slice(0, 10), dates) === written.format(day))
  return isAll ? dates : null
}

/** The ICU messages of the interface by key, as translators write them. */
export function interfaceMessages(language: string): Readonly<Record<string, string>> {
  return readWords(language, 'messages') as Record<string, string>
}

/** The short wordings of the IPDAS items, by code. */
export function ipdasNames(language: string): Readonly<Record<string, string>> {
  return readWords(language, 'ipdas') as Record<string, string>
}

/** A file of a language's folder, for a build to watch. */
export function wordsFile(language: string, name: 'language' | 'messages' | 'ipdas'): URL {
  return new URL(`${language}/${name}.json`, FOLDERS)
}

function readWords(language: string, name: 'language' | 'messages' | 'ipdas'): unknown {
  const file = wordsFile(language, name)
  if (!existsSync(file))
    throw new Error(
      `src/words/${language}/${name}.json is missing: copy that of ${SOURCE_LANGUAGE} and translate it.`,
    )
  return JSON.parse(readFileSync(file, 'utf8'))
}
