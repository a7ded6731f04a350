import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { aidStructure, aidWords } from './schema'

/** Where editors find the schemas: the first line of each file of an aid names them. */
export const SCHEMA_FOLDER = '.schema'

/** Writes the JSON Schema of both kinds of file, so that an editor completes and checks while an author types. */
export function writeJsonSchemas(folder = SCHEMA_FOLDER): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, schema] of [
    ['aid', aidStructure],
    ['words', aidWords],
  ] as const) {
    // What JSON Schema cannot say, such as trimming, is left to the check.
    const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(json, null, 2))
  }
}
