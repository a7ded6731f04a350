import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module'
import type { Plugin } from 'vite'

const PREFIX = '\0weigh-up:words:'

type Messages = Readonly<Record<string, string>>

/**
 * Compiles a flat file of ICU messages, named after its language, at build time: no parser of messages in the
 * page. `en.json?messages` gives those that choose by a value (plurals) as plain functions in the rules of the
 * language; `en.json?texts` gives the others, with plain `{placeholders}` at most, as data, which a prerendered
 * page can carry beside the words that it shows.
 */
export function wordsPlugin(): Plugin {
  return {
    name: 'weigh-up:words',
    enforce: 'pre',
    async resolveId(id, importer) {
      const [, path, part] = /^(.*\.json)\?(messages|texts)$/.exec(id) ?? []
      if (path === undefined || part === undefined) return undefined
      const file = await this.resolve(path, importer, { skipSelf: true })
      // A name of its own that ends in .js: to every other plugin the module is code and not data.
      return file === null ? undefined : `${PREFIX}${part}:${file.id}.js`
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined
      const [, part, file = ''] = /^(\w+):(.*)\.js$/.exec(id.slice(PREFIX.length)) ?? []
      this.addWatchFile(file)
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages
      return part === 'texts'
        ? textsModule(messages)
        : messagesModule(basename(file, '.json'), messages, file)
    },
  }
}

/** The source of the module of functions; a message that does not parse is named by file and key. */
export function messagesModule(language: string, messages: Messages, file: string): string {
  const format = new MessageFormat(language, { strict: true })
  const composed = Object.entries(messages).filter(([, message]) => !isText(message))
  for (const [key, message] of composed) {
    try {
      format.compile(message)
    } catch (error) {
      throw new Error(`${file} › ${key}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
  return compileModule(format, Object.fromEntries(composed))
}

/** The source of the module of texts. */
export function textsModule(messages: Messages): string {
  const texts = Object.entries(messages).filter(([, message]) => isText(message))
  return `export default ${JSON.stringify(Object.fromEntries(texts))}`
}

/** Apart from plain placeholders, braces and apostrophes are what has a meaning in an ICU message. */
function isText(message: string): boolean {
  return !/[{}']/.test(message.replace(/\{\w+\}/g, ''))
}
