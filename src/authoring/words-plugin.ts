import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { messageFaults } from './check-messages'
import { compileMessages } from './compile-messages'
import { datesOf, interfaceLanguages, interfaceMessages, SOURCE_LANGUAGE, wordsFile } from './languages'
import { DATES } from '../words/words'

const INDEX = '\0virtual:messages'

/**
 * The interface messages behind `virtual:messages`: `openMessages(language)` loads one language, as the data that the
 * page speaks from. A translation that lacks anything stops the build.
 *
 * @param only the one language to have; null for all
 */
export function wordsPlugin(only: string | null = null): Plugin {
  return {
    name: 'weigh-up:words',
    resolveId: (id) => (/^virtual:messages(\/|$)/.test(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === INDEX) return indexModule(only)
      if (!id.startsWith(`${INDEX}/`)) return undefined
      const language = id.slice(INDEX.length + 1)
      this.addWatchFile(fileURLToPath(wordsFile(language, 'messages')))
      return `export default ${JSON.stringify(compiled(language))}`
    },
  }
}

function compiled(language: string) {
  const messages = interfaceMessages(language)
  const faults = messageFaults(language, messages, interfaceMessages(SOURCE_LANGUAGE))
  if (faults.length > 0) throw new Error(`The translation is not complete.\n${faults.join('\n')}`)
  const dates = datesOf(interfaceLanguages().find(({ id }) => id === language)?.locale ?? language)
  return {
    ...compileMessages(messages, `src/words/${language}/messages.json`),
    ...(dates === null ? {} : { [DATES]: dates }),
  }
}

function indexModule(only: string | null): string {
  const languages = interfaceLanguages().filter(({ id }) => only === null || id === only)
  const entries = languages.map(
    ({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`virtual:messages/${id}`)})`,
  )
  return [
    `const messages = { ${entries.join(', ')} }`,
    'export const openMessages = (language) => messages[language]().then((module) => module.default)',
  ].join('\n')
}
