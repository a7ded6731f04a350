import type en from './en/messages.json'

export type WordKey = keyof typeof en
export type Values = Readonly<Record<string, string | number>>

/** Says an interface message in the language of the page; values fill its ICU placeholders. */
export type Say = (key: WordKey, values?: Values) => string

/** A language of the interface. */
export interface Language {
  /** BCP 47 tag, in addresses and in `lang`. */
  readonly id: string
  /** What its speakers call it. */
  readonly name: string
  /** How `Intl` writes its numbers and dates: the tag, with digits of its own where there are two kinds. */
  readonly locale: string
  /** How `Intl` writes most numbers; null where there is more to it. */
  readonly grouping: Grouping | null
  readonly direction: 'ltr' | 'rtl'
}

/** What stands between thousands, in numbers of how many digits, and before a fraction. */
export interface Grouping {
  readonly by: string
  readonly from: number
  readonly point: string
}

/** The message that the build adds: how `Intl` writes a date, and its months, each after a `|`. */
export const DATES = 'dates'

export interface Words {
  readonly language: Language
  readonly say: Say
  /** An ISO calendar date as people of this language write it. */
  readonly sayDate: (isoDate: string) => string
}

/**
 * A message as the build compiles it: text with `{placeholders}`, or a list of texts and choices. A choice has a form
 * for each plural category of the language, for a value itself, or for all others.
 */
export type Message = string | readonly (string | Choice)[]
interface Choice {
  readonly by: string
  readonly forms: Readonly<Record<string, string>>
}
export type Messages = Readonly<Record<string, Message>>

/** Puts a language and its words together; a key that is not in the file does not compile. */
export function speak(language: Language, messages: Messages): Words {
  const { locale, grouping } = language
  // The first of them takes a browser longer than all else that a page says. The build knows what most pages need.
  const dates = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))
  const numbers = once(() => new Intl.NumberFormat(locale))
  const plurals = once(() => new Intl.PluralRules(locale))

  const write = (value: number) => (grouping && writeNumber(value, grouping)) ?? numbers().format(value)
  const fill = (text: string, values: Values) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      return typeof value === 'number' ? write(value) : (value ?? whole)
    })
  const choose = ({ by, forms }: Choice, values: Values) =>
    forms[String(values[by])] ?? forms[plurals().select(Number(values[by]))] ?? forms.other ?? ''

  return {
    language,
    say: (key, values = {}) =>
      [messages[key] ?? key]
        .flat()
        .map((part) => fill(typeof part === 'string' ? part : choose(part, values), values))
        .join(''),
    sayDate: (isoDate) => writeDate(isoDate, messages[DATES]) ?? dates().format(new Date(isoDate)),
  }
}

/** A number with up to three digits of a fraction as `Intl` writes it; null for any other. */
export function writeNumber(value: number, { by, from, point }: Grouping): string | null {
  const [, whole = '', fraction] = /^(\d+)(?:\.(\d{1,3}))?$/.exec(String(value)) ?? []
  if (whole === '') return null
  const grouped = whole.length < from ? whole : whole.replace(/\B(?=(\d{3})+$)/g, by)
  return fraction === undefined ? grouped : grouped + point + fraction
}

/** An ISO calendar date as `Intl` writes it; null where the build could not tell how. */
export function writeDate(isoDate: string, dates: Message | undefined): string | null {
  if (typeof dates !== 'string') return null
  const [pattern = '', ...months] = dates.split('|')
  const [year = '', month, day] = isoDate.split('-')
  const parts = { year, month: months[Number(month) - 1] ?? '', day: String(Number(day)) }
  return pattern.replace(/\{(\w+)\}/g, (_, name: keyof typeof parts) => parts[name])
}

/** Makes something when it is first asked for. */
function once<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined
  return () => (made ??= make())
}
