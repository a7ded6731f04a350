import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { projectRoot } from '../../src/hosting/project.mjs'
import { compiled } from './compiled.mjs'

const LIKE = join(projectRoot, 'tests', 'support', 'aids', 'tea')
const THEMES = 16
/** What is used twice is written twice: an aid with many aliases is refused. */
const PLAIN = { aliasDuplicateObjects: false }

/**
 * Writes an aid of many cards in 16 themes, made of the small one that the tests use.
 * @param {number} count how many cards
 * @returns {Promise<{ folder: string, id: string }>} the folder that holds the aid's own
 */
export async function writeLargeAid(count) {
  const { codeOf } = await compiled('src/domain/id-code.ts')
  const id = 'large'
  const folder = join(projectRoot, '.reports', 'bench-aids')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, id), { recursive: true })

  const structure = parse(readFileSync(join(LIKE, 'aid.yaml'), 'utf8'))
  const words = parse(readFileSync(join(LIKE, 'en.yaml'), 'utf8'))
  const card = structure.cards[0]
  const said = words.cards[card.id]
  const themes = Array.from({ length: THEMES }, (_, place) => `theme-${lettered(place)}`)
  const cards = distinct(count, codeOf)
  structure.id = id
  structure.themes = themes.map((theme, place) => ({ id: theme, side: place % 2 === 0 ? 'benefit' : 'risk' }))
  structure.cards = cards.map((name, place) => ({ ...card, id: name, theme: themes[place % THEMES] }))
  structure.understanding = []
  words.understanding = {}
  words.themes = Object.fromEntries(themes.map((theme) => [theme, { name: theme }]))
  words.cards = Object.fromEntries(cards.map((name) => [name, { ...said, title: name }]))
  writeFileSync(join(folder, id, 'aid.yaml'), stringify(structure, PLAIN))
  writeFileSync(join(folder, id, 'en.yaml'), stringify(words, PLAIN))
  return { folder, id }
}

/** Ids that links can tell apart. @param {number} count @param {(id: string) => number} codeOf */
function distinct(count, codeOf) {
  /** @type {Map<number, string>} */
  const byCode = new Map()
  for (let place = 0; byCode.size < count; place += 1) {
    const id = `card-${lettered(place)}`
    if (!byCode.has(codeOf(id))) byCode.set(codeOf(id), id)
  }
  return [...byCode.values()]
}

/** Words files hold no digits. @param {number} place */
function lettered(place) {
  return [...place.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)]).join('')
}
