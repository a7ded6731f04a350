import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import * as v from 'valibot'
import { checkStructure } from './check-structure'
import { checkWords } from './check-words'
import { compileAid, type CompiledAid } from './compile'
import { faultOf, type Fault } from './faults'
import { readYaml, shownPath } from './read'
import { aidStructure, aidWords } from './schema'

export type LoadedAid =
  | { readonly ok: true; readonly id: string; readonly byLanguage: Readonly<Record<string, CompiledAid>> }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Reads, checks and compiles the aid of a folder, in each of its languages; all faults of all files at once. */
export function loadAid(folder: string): LoadedAid {
  const structure = parsed(folder, 'aid.yaml', aidStructure)
  if (!structure.ok) return { ok: false, faults: [...structure.faults, ...faultsOfWords(folder)] }
  const aid = structure.value
  const faults = checkStructure(shownPath(folder, 'aid.yaml'), basename(folder), aid)

  const byLanguage: Record<string, CompiledAid> = {}
  for (const language of aid.languages) {
    const name = `${language}.yaml`
    const words = parsed(folder, name, aidWords)
    const found = words.ok ? checkWords(shownPath(folder, name), language, aid, words.value) : words.faults
    faults.push(...found)
    if (words.ok && faults.length === 0) byLanguage[language] = compileAid(aid, words.value)
  }
  return faults.length === 0 ? { ok: true, id: aid.id, byLanguage } : { ok: false, faults }
}

/** What can be said of the words while the structure that they belong to does not hold. */
function faultsOfWords(folder: string): readonly Fault[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'aid.yaml')
  return names.flatMap((name) => {
    const words = parsed(folder, name, aidWords)
    return words.ok ? [] : words.faults
  })
}

function parsed<Schema extends v.GenericSchema>(folder: string, name: string, schema: Schema) {
  const read = readYaml(folder, name)
  if (!read.ok) return read
  const result = v.safeParse(schema, read.value)
  if (result.success) return { ok: true as const, value: result.output }
  const file = shownPath(folder, name)
  return { ok: false as const, faults: result.issues.map((issue) => faultOf(file, issue)) }
}
