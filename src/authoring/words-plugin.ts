import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { compileMessages } from './compile-messages'

const PREFIX = '\0weigh-up:words:'
const ASKED = /^(.*\.json)\?messages$/

/** `en.json?messages`: a flat file of ICU messages as the data that the page speaks from. */
export function wordsPlugin(): Plugin {
  return {
    name: 'weigh-up:words',
    enforce: 'pre',
    async resolveId(id, importer) {
      const path = ASKED.exec(id)?.[1]
      if (path === undefined) return undefined
      const file = await this.resolve(path, importer, { skipSelf: true })
      // A name of its own that ends in .js: to every other plugin the module is code and not data.
      return file === null ? undefined : `${PREFIX}${file.id}.js`
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined
      const file = id.slice(PREFIX.length, -'.js'.length)
      this.addWatchFile(file)
      const source = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
      return `export default ${JSON.stringify(compileMessages(source, file))}`
    },
  }
}
