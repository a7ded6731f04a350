import type { Plugin } from 'vite'
import type { Message, Messages } from '../words/words'
import { SOURCE_LANGUAGE } from './languages'

/**
 * A language that nobody speaks, in place of the source language, for whoever works on the pages: `npm run dev:pseudo`.
 * Every text comes in brackets, accented and longer by 40 %. What stands outside of brackets was never translated; a
 * bracket that is not to be seen was cut off.
 */
export const pseudoLanguage: Plugin = {
  name: 'weigh-up:pseudo-language',
  apply: (_, { mode }) => mode === 'pseudo',
  transform(code, id) {
    const [, kind, ...rest] = id.split(/^\0virtual:|\//)
    if (rest.at(-1) !== SOURCE_LANGUAGE || !code.startsWith(EXPORT)) return undefined
    const data: unknown = JSON.parse(code.slice(EXPORT.length))
    const pseudo = kind === 'messages' ? pseudoMessages(data as Messages) : pseudoContent(data)
    return { code: EXPORT + JSON.stringify(pseudo), map: null }
  },
}

const EXPORT = 'export default '
const OPEN = '⟦'
const CLOSE = '⟧'
/** Each as long as what it stands for, so that what is marked by its place in a text stays marked. */
const ACCENTED = new Map([...'aceinouyACEINOUY'].map((letter, place) => [letter, 'áçéíñóúýÁÇÉÍÑÓÚÝ'[place]]))
const LONGER_BY = 0.4

export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, pseudoMessage(message)]))
}

/** The brackets are parts of their own: a message may begin with a choice of forms. */
function pseudoMessage(message: Message): Message {
  const parts = [message].flat()
  const length = parts.reduce(
    (sum, part) => sum + (typeof part === 'string' ? part : (part.forms.other ?? '')).length,
    0,
  )
  return [
    OPEN,
    ...parts.map((part) =>
      typeof part === 'string'
        ? accented(part)
        : {
            ...part,
            forms: Object.fromEntries(
              Object.entries(part.forms).map(([form, text]) => [form, accented(text)]),
            ),
          },
    ),
    padding(length) + CLOSE,
  ]
}

/** Of an aid, all texts; ids, dates, numbers and addresses stay. What marks a term in a text moves by the bracket. */
export function pseudoContent(data: unknown): unknown {
  if (typeof data === 'string')
    return isText(data) ? OPEN + accented(data) + padding(data.length) + CLOSE : data
  if (Array.isArray(data)) return data.map(pseudoContent)
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).map(([key, value]) => [key, pseudoContent(value)] as const)
  const pseudo: Record<string, unknown> = Object.fromEntries(entries)
  if ('term' in data && 'from' in data && 'to' in data)
    Object.assign(pseudo, { from: Number(data.from) + OPEN.length, to: Number(data.to) + OPEN.length })
  return pseudo
}

const isText = (data: string) => /[\p{L}]/u.test(data) && !/^(?:[\da-z.-]+|https?:\S+|10\.\S+)$/.test(data)

/** Placeholders are names, not words. */
const accented = (text: string) => text.replace(/\{\w+\}|[a-z]/gi, (found) => ACCENTED.get(found) ?? found)

/** In words, so that lines can break. */
const padding = (length: number) => ' ~~~~'.repeat(Math.ceil((length * LONGER_BY) / 5))
