import { readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { Fault } from './faults'

const LARGEST = 1_000_000

export type Read =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Reads one YAML file of an aid; what cannot be read comes back as faults with line and column, never thrown. */
export function readYaml(folder: string, name: string): Read {
  const file = shownPath(folder, name)
  const fault = (wrong: string, expected: string, path: string[] = []): Read => ({
    ok: false,
    faults: [{ file, path, wrong, expected }],
  })

  const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size
  if (size === undefined) return fault('the file is missing', 'a file of this name')
  if (size > LARGEST) return fault(`the file has ${size} bytes`, `at most ${LARGEST}`)

  const bytes = readFileSync(join(folder, name))
  const text = bytes.toString('utf8')
  if (!Buffer.from(text, 'utf8').equals(bytes)) return fault('the file is not UTF-8', 'text saved as UTF-8')

  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  if (document.errors.length > 0) {
    return {
      ok: false,
      faults: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0])
        return {
          file,
          path: [`line ${line}, column ${col}`],
          wrong: lower(error.message),
          expected: 'valid YAML',
        }
      }),
    }
  }
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 50 }) }
  } catch (error) {
    return fault(
      error instanceof Error ? lower(error.message) : String(error),
      'YAML without repeated aliases',
    )
  }
}

/** A file as messages name it: from the folder that the author works in. */
export function shownPath(folder: string, name: string): string {
  return relative(process.cwd(), join(folder, name))
}

const lower = (message: string) => message.charAt(0).toLowerCase() + message.slice(1)
