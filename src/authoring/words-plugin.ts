import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module'
import type { Plugin } from 'vite'

const QUERY = '?messages'

/**
 * Compiles `en.json?messages`, a flat file of ICU messages, to plain functions in the plural rules of the
 * language that the file is named after: no parser of messages in the page.
 */
export function wordsPlugin(): Plugin {
  return {
    name: 'weigh-up:words',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(`.json${QUERY}`)) return undefined
      const file = await this.resolve(id.slice(0, -QUERY.length), importer, { skipSelf: true })
      // A name that does not end in .json keeps other plugins from reading the module as data.
      return file === null ? undefined : `${file.id}${QUERY}.js`
    },
    load(id) {
      if (!id.endsWith(`.json${QUERY}.js`)) return undefined
      const file = id.slice(0, -`${QUERY}.js`.length)
      this.addWatchFile(file)
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
      return compileMessages(basename(file, '.json'), messages, file)
    },
  }
}

/** The source of the module; a message that does not parse is named by file and key. */
export function compileMessages(
  language: string,
  messages: Readonly<Record<string, string>>,
  file: string,
): string {
  const format = new MessageFormat(language, { strict: true, requireAllArguments: false })
  for (const [key, message] of Object.entries(messages)) {
    try {
      format.compile(message)
    } catch (error) {
      throw new Error(`${file} › ${key}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
  return compileModule(format, { ...messages })
}
