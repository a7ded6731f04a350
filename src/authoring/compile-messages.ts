import { parse, type Token } from '@messageformat/parser'
import type { Message, Messages } from '../words/words'

/**
 * Compiles ICU messages to plain data, so that no parser, no compiled function and no rule of a language is in the
 * page: text with `{placeholders}` stays text; where a message chooses by a value (`plural`, `select`) it becomes a
 * list of texts and choices.
 *
 * @param source message by key, as translators write them
 * @param file named in the error of a message that does not parse or asks for what the page cannot do
 */
export function compileMessages(source: Readonly<Record<string, string>>, file: string): Messages {
  return Object.fromEntries(
    Object.entries(source).map(([key, message]) => [key, compile(message, `${file} › ${key}`)]),
  )
}

function compile(message: string, place: string): Message {
  const tokens = parsed(message, place)
  const parts = tokens.map((token) => {
    if (token.type !== 'plural' && token.type !== 'select') return text(token, place)
    const forms = token.cases.map(({ key, tokens: own }) => {
      const words = own.map((inner) => (inner.type === 'octothorpe' ? `{${token.arg}}` : text(inner, place)))
      return [key.replace(/^=/, ''), words.join('')] as const
    })
    return { by: token.arg, forms: Object.fromEntries(forms) }
  })
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts
}

function parsed(message: string, place: string): Token[] {
  try {
    return parse(message, { strict: true })
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function text(token: Token, place: string): string {
  if (token.type === 'content') return token.value
  if (token.type === 'argument') return `{${token.arg}}`
  throw new Error(
    `${place}: a ${token.type} cannot stand here; expected text, {placeholders}, plural or select`,
  )
}
