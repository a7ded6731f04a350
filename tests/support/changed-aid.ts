import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

type Change = readonly [file: string, from: string, to: string]

/** A copy of an aid with texts of its files changed, for as long as `read` looks at it. */
export function withChangedAid<Seen>(
  aid: string,
  changes: readonly Change[],
  read: (folder: string) => Seen,
): Seen {
  const parent = mkdtempSync(join(tmpdir(), 'weigh-up-'))
  const folder = join(parent, basename(aid))
  try {
    cpSync(aid, folder, { recursive: true })
    for (const [file, from, to] of changes) {
      const path = join(folder, file)
      const text = readFileSync(path, 'utf8')
      if (!text.includes(from)) throw new Error(`${file} does not hold "${from}": nothing would be changed.`)
      writeFileSync(path, text.replace(from, to))
    }
    return read(folder)
  } finally {
    rmSync(parent, { recursive: true })
  }
}
