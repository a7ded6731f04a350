import { readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { Fault } from './faults'

const LARGEST = 1_000_000
/** A line whose words begin with a placeholder or hold a colon, which YAML takes for its own. */
const MAY_NEED_QUOTES = /:\s+(\{|[^'"{[]*:\s)/

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
  // The first only: what comes after it mostly follows from it.
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0])
    const asks = MAY_NEED_QUOTES.test(text.split('\n')[line - 1] ?? '')
    return fault(
      lower(error.message),
      asks ? 'valid YAML, with quotes around words that begin with { or hold a colon' : 'valid YAML',
      [`line ${line}, column ${col}`],
    )
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
