import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectRoot } from './install.mjs'

/**
 * A built site as it lies on a host: with what a careless copy brings along, and beside something that is nobody's
 * business. What a build may one day have, an embedded page and a worker, is put in where it is missing.
 */
export function publish(built: string) {
  const from = join(projectRoot, built)
  if (!existsSync(join(from, '404.html')))
    throw new Error(`${built} is not built: \`npm test -- build hosting\`.`)
  const folder = mkdtempSync(join(tmpdir(), 'weigh-up-'))
  const root = join(folder, 'site')
  cpSync(from, root, { recursive: true })

  const add = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  add('../secret.txt', 'secret')
  for (const hidden of ['.hidden', '.git/config', 'assets/.hidden.js']) add(hidden, 'secret')
  for (const embedded of ['embed/some-aid', 'es/embed/some-aid', 'pt-BR/embed/some-aid'])
    add(`${embedded}/index.html`, 'embedded')
  if (!files.includes('sw.js')) add('sw.js', '// a worker')
  add('assets/packed.js', 'packed anew')
  add('assets/packed.js.gz', gzipSync('packed before'))

  return {
    root,
    /** Paths of the built files, from the root. */
    files,
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
