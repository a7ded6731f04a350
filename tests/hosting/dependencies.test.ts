import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../support/install.mjs'

type Versions = Readonly<Record<string, string>>
interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly dependencies?: Versions
  readonly devDependencies?: Versions
}
const read = (file: string) => JSON.parse(readFileSync(join(projectRoot, file), 'utf8'))
const asked: { dependencies: Versions; devDependencies: Versions } = read('package.json')
const locked: Readonly<Record<string, Locked>> = read('package-lock.json').packages

it('the page rests on five packages', () => {
  expect(Object.keys(asked.dependencies)).toEqual(['lean-qr', 'pinia', 'valibot', 'vue', 'vue-router'])
})

it('each package is asked for in one exact version, and that one is locked', () => {
  const versions = Object.entries({ ...asked.dependencies, ...asked.devDependencies })
  for (const [name, version] of versions) {
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)])
    expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version])
  }
})

it('each locked package has a hash, by which npm knows that it got what was locked', () => {
  const without = Object.entries(locked).filter(([folder, { integrity }]) => folder !== '' && !integrity)
  expect(without.map(([folder]) => folder)).toEqual([])
})
