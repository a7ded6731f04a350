import { spawnSync } from 'node:child_process'
import { cpSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SOURCES } from '../../src/hosting/freshness.mjs'
import { projectRoot } from '../support/install.mjs'

let folder = ''
beforeAll(() => {
  mkdirSync(join(projectRoot, '.reports'), { recursive: true })
  folder = mkdtempSync(join(projectRoot, '.reports', 'clones-'))
})
// Tens of thousands of links to files.
afterAll(() => rmSync(folder, { recursive: true }), 120_000)

/** A clone with packages of its own, which cost no room: links to files, as an installation has them. */
function clone(place: string): string {
  const root = join(folder, place)
  for (const path of SOURCES) cpSync(join(projectRoot, path), join(root, path), { recursive: true })
  const packages = readdirSync(join(projectRoot, 'node_modules'), { recursive: true, withFileTypes: true })
  for (const file of packages.filter((entry) => entry.isFile())) {
    const from = join(file.parentPath, file.name)
    const to = join(root, from.slice(projectRoot.length))
    mkdirSync(dirname(to), { recursive: true })
    linkSync(from, to)
  }
  return root
}

/** All files of a site built there, by their path. */
function build(root: string, env: Record<string, string>): Map<string, string> {
  const { status, stderr } = spawnSync(process.execPath, ['src/hosting/build.mjs'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  const site = join(root, 'dist')
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(site.length + 1), readFileSync(path, 'base64')] as const
    }),
  )
}

it('two clones, in places, time zones and languages that differ, build the same site byte for byte', () => {
  const one = build(clone('one'), { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8' })
  const other = build(clone('further/down/src/two'), { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' })
  expect(one.size).toBeGreaterThan(100)
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort())
  expect([...other].filter(([path, content]) => one.get(path) !== content).map(([path]) => path)).toEqual([])
}, 300_000)
