import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { formatFaults } from './faults'
import { writeJsonSchemas } from './json-schema'
import { aidFolders, loadAid } from './load'
import { report } from './report'
import { writeSkeleton } from './skeleton'

const AIDS = 'src/aids'

const USAGE = `npm run aid -- new <id>       writes an aid to begin with: every field is there and explained
npm run aid -- check [id]     checks one aid, or all, and says what to mend
npm run aid -- report [id]    shows how an aid reads and what it meets`

type Print = (line: string) => void

/**
 * Runs what an author typed. Colour is left out where it is not wanted (`NO_COLOR`, or no terminal).
 *
 * @param today ISO date
 * @returns the exit code: 1 where something must be mended, 0 with warnings
 */
export function runCommand(words: readonly string[], today: string, print: Print, aids = AIDS): number {
  const [command = '', id] = words
  writeJsonSchemas()
  if (command === 'new' && id !== undefined) return create(id, aids, print)
  if (command === 'check' || command === 'report') return judge(command, id, today, aids, print)
  print(USAGE)
  return command === '' ? 0 : 1
}

function create(id: string, aids: string, print: Print): number {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    print(
      `"${id}" cannot be the id of an aid. Use lower-case letters, digits and hyphens, such as sore-throat.`,
    )
    return 1
  }
  const folder = join(aids, id)
  if (existsSync(folder)) {
    print(`${folder} is there already. Nothing was written: choose another id, or go on with that one.`)
    return 1
  }
  for (const file of writeSkeleton(folder, id)) print(`Wrote ${file}`)
  print(`Change the words and numbers in both files, then run: npm run aid -- check ${id}`)
  return 0
}

function judge(
  command: 'check' | 'report',
  id: string | undefined,
  today: string,
  aids: string,
  print: Print,
): number {
  const ids = aidFolders(aids)
  if (id !== undefined && !ids.includes(id)) {
    print(`There is no aid ${id}. There are: ${ids.join(', ')}.`)
    return 1
  }
  const chosen = id === undefined ? ids : [id]
  const sound = chosen.map((each, place) => {
    const loaded = loadAid(join(aids, each), today)
    const faults = loaded.ok ? loaded.warnings : loaded.faults
    const verdict = loaded.ok ? coloured('green', 'sound') : coloured('red', `${faults.length} to mend`)
    const warned = loaded.ok && faults.length > 0 ? `, ${coloured('yellow', `${faults.length} to know`)}` : ''
    print(`${place + 1}/${chosen.length} ${each}: ${verdict}${warned}`)
    if (faults.length > 0) print(formatFaults(faults))
    if (loaded.ok && command === 'report') print(report(loaded))
    return loaded.ok
  })
  return sound.every(Boolean) ? 0 : 1
}

function coloured(colour: 'green' | 'red' | 'yellow', text: string): string {
  const wanted = process.stdout.isTTY && process.env.NO_COLOR === undefined && process.env.CI === undefined
  return wanted ? styleText(colour, text) : text
}
