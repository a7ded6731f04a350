import type en from './en.json'

export type WordKey = keyof typeof en
export type Values = Readonly<Record<string, string | number>>

/** Says an interface message in the language of the page; values fill its ICU placeholders. */
export type Say = (key: WordKey, values?: Values) => string

export interface Words {
  readonly language: string
  readonly say: Say
  /** An ISO calendar date as people of this language write it. */
  readonly sayDate: (isoDate: string) => string
}

/** Messages with plain `{placeholders}` at most. */
export type Texts = Readonly<Record<string, string>>
/** Messages that choose by a value, compiled. */
type Messages = Readonly<Record<string, (values?: Record<string, unknown>) => string>>

/** Puts a language and its words together; a key that is not in the file does not compile. */
export function speak(language: string, texts: Texts, messages: Messages): Words {
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    language,
    say: (key, values = {}) => {
      const text = texts[key]
      return text === undefined ? (messages[key]?.(values) ?? key) : fill(text, values)
    },
    sayDate: (isoDate) => dates.format(new Date(isoDate)),
  }
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
