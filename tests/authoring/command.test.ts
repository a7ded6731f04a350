import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/authoring/command'
import { writeJsonSchemas } from '../../src/authoring/json-schema'

let aids = ''
let said: string[] = []

beforeEach(() => {
  aids = mkdtempSync(join(tmpdir(), 'weigh-up-'))
  said = []
})
afterEach(() => rmSync(aids, { recursive: true }))

const run = (...words: string[]) => runCommand(words, '2026-11-24', (line) => said.push(line), aids)

describe('npm run aid', () => {
  it('says how it is used, and fails where it was used wrongly', () => {
    expect(run()).toBe(0)
    expect(said.join()).toContain('npm run aid -- new <id>')
    expect(run('make')).toBe(1)
    expect(run('new')).toBe(1)
  })

  it('new writes an aid that is sound, and warns that its study is an example', () => {
    expect(run('new', 'sore-throat')).toBe(0)
    expect(said.at(-1)).toContain('npm run aid -- check sore-throat')
    expect(run('check', 'sore-throat')).toBe(0)
    expect(said.at(-2)).toBe('1/1 sore-throat: sound, 1 to know')
    expect(said.at(-1)).toContain('it is the example that a new aid begins with')
  })

  it('new refuses what is no id, and writes over nothing', () => {
    expect(run('new', 'Sore Throat')).toBe(1)
    expect(said.at(-1)).toContain('"Sore Throat" cannot be the id of an aid')
    run('new', 'tea')
    const file = join(aids, 'tea', 'en.yaml')
    writeFileSync(file, 'mine')
    expect(run('new', 'tea')).toBe(1)
    expect(said.at(-1)).toContain('is there already')
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('check goes through all aids, names what to mend and fails', () => {
    cpSync('tests/support/aids/tea', join(aids, 'tea'), { recursive: true })
    run('new', 'coffee')
    writeFileSync(join(aids, 'coffee', 'en.yaml'), 'language: en')
    expect(run('check')).toBe(1)
    expect(said.some((line) => line.startsWith('1/2 coffee: ') && line.endsWith('to mend'))).toBe(true)
    expect(said.join()).toContain('en.yaml › title: it is missing')
    expect(said.at(-1)).toBe('2/2 tea: sound')
  })

  it('check of an aid that is not there names those that are', () => {
    run('new', 'coffee')
    expect(run('check', 'cofee')).toBe(1)
    expect(said.at(-1)).toBe('There is no aid cofee. There are: coffee.')
  })

  it('report shows how each card reads and what the aid meets', () => {
    cpSync('tests/support/aids/tea', join(aids, 'tea'), { recursive: true })
    expect(run('report', 'tea')).toBe(0)
    const text = said.join('\n')
    expect(text).toMatch(/warm-hands +grade -?\d+\.\d, longest sentence \d+ words/)
    expect(text).toContain('IPDAS: 27 of 27 checked by software, 0 of 8 attested')
    expect(text).toContain('K12  not done: Patients were asked what they need')
  })
})

describe('the JSON Schemas for editors', () => {
  it('know the keys of both files and what is required', () => {
    writeJsonSchemas(aids)
    const read = (name: string) => JSON.parse(readFileSync(join(aids, name), 'utf8'))
    expect(read('aid.json').required).toContain('cards')
    expect(read('aid.json').additionalProperties).toBe(false)
    expect(read('aid.json').properties.cards.items.properties.certainty.enum).toContain('very-low')
    expect(read('words.json').required).toContain('title')
  })
})
