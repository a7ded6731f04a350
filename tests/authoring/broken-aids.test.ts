import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatFaults } from '../../src/authoring/faults'
import { loadAid } from '../../src/authoring/load'

let folder = ''

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'weigh-up-')), 'tea')
  cpSync('tests/support/aids/tea', folder, { recursive: true })
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

function change(name: 'aid.yaml' | 'en.yaml', from: string, to: string) {
  const path = join(folder, name)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${name} does not hold "${from}": the test would break nothing.`)
  writeFileSync(path, text.replace(from, to))
}

function faults(): string {
  const loaded = loadAid(folder, '2026-11-24')
  return loaded.ok ? '' : formatFaults(loaded.faults)
}

it('the aid that the faults are put into has none itself', () => {
  expect(faults()).toBe('')
})

const LONG_ALIAS = Array.from({ length: 9 }, (_, n) =>
  `b${n}: &b${n} [${`*b${n - 1}, `.repeat(9)}]`.replace('*b-1', 'x'),
).join('\n')

describe('a broken aid is told by file, place, fault and mend', () => {
  it.each<[string, 'aid.yaml' | 'en.yaml', string, string, string[]]>([
    [
      'an unknown key',
      'aid.yaml',
      'minutes: 3',
      'minutes: 3\ncolour: red',
      ['aid.yaml › colour', 'not known', 'one of id, version, languages'],
    ],
    [
      'a missing key',
      'aid.yaml',
      'minutes: 3\n',
      '',
      ['aid.yaml › minutes', 'missing', '"minutes:" and its value'],
    ],
    [
      'a theme that does not exist',
      'aid.yaml',
      'theme: company',
      'theme: crowd',
      ['cards › a-talk › theme', 'no theme crowd', 'warmth'],
    ],
    ['a theme without cards', 'aid.yaml', 'theme: company', 'theme: warmth', ['themes › company', 'no card']],
    ['a chance without denominator', 'aid.yaml', '      of: 100\n', '', ['cards › warm-room › chance', 'of']],
    [
      'an odd denominator',
      'aid.yaml',
      'of: 1000',
      'of: 350',
      ['cards › wet-shirt › chance', '100, 1000, 10000'],
    ],
    [
      'a chance without period',
      'aid.yaml',
      '      period: { count: 1, unit: day }\n',
      '',
      ['cards › warm-room › chance › period', 'missing'],
    ],
    [
      'a chance without source',
      'aid.yaml',
      'unit: day }\n      sources: [example]',
      'unit: day }\n      sources: []',
      ['cards › warm-room › chance › sources', 'at least one source'],
    ],
    [
      'a range upside down',
      'aid.yaml',
      'from: 20, to: 40',
      'from: 40, to: 20',
      ['cards › warm-room › chance › with', 'from 40 down to 20'],
    ],
    [
      'more events than people',
      'aid.yaml',
      'with: 8, of: 1000',
      'with: 1001, of: 1000',
      ['cards › wet-shirt › chance › with', 'more than 1000'],
    ],
    [
      'a negative count',
      'aid.yaml',
      'with: 8, of: 1000',
      'with: -8, of: 1000',
      ['cards › wet-shirt › chance › with'],
    ],
    [
      'not a number',
      'aid.yaml',
      'with: 8, of: 1000',
      'with: .nan, of: 1000',
      ['cards › wet-shirt › chance › with'],
    ],
    [
      'a question about no card',
      'aid.yaml',
      'id: shirts, card: wet-shirt',
      'id: shirts, card: dry-shirt',
      ['understanding › shirts › card', 'no card dry-shirt'],
    ],
    [
      'a question without a right answer',
      'aid.yaml',
      'right: ask',
      'right: call',
      ['understanding › burned › right', 'call is none of the answers', 'wait, ask'],
    ],
    [
      'an answer without words',
      'en.yaml',
      'wait: Wait, ask: Ask',
      'wait: Wait',
      ['understanding › burned › answers › ask', 'its words are missing'],
    ],
    [
      'a number of another card in a question',
      'en.yaml',
      "few: '{n} of {of}'",
      "few: '{minutes} of {of}'",
      ['understanding › shirts › answers › few', 'no figure for {minutes}'],
    ],
    [
      'a statement that no person made',
      'aid.yaml',
      'glossary: [brew]',
      'glossary: [brew]\nattestations: { K1: { by: A, date: 2026-01-01 } }',
      ['attestations › K1', 'not known'],
    ],
    [
      'a statement without a date',
      'aid.yaml',
      'glossary: [brew]',
      'glossary: [brew]\nattestations: { K12: { by: A } }',
      ['attestations › K12 › date', 'missing'],
    ],
    ['a duplicate id', 'aid.yaml', 'id: a-talk', 'id: warm-hands', ['cards › warm-hands', 'same id']],
    ['an id kept for own reasons', 'aid.yaml', 'id: a-talk', 'id: own-talk', ['cards › own-talk', 'own-']],
    ['a duplicate key', 'aid.yaml', 'minutes: 3', 'minutes: 3\nminutes: 4', ['aid.yaml › line', 'unique']],
    [
      'an unknown source',
      'aid.yaml',
      'sources: [example] }\n  - id: warm-room',
      'sources: [nobody] }\n  - id: warm-room',
      ['cards › warm-hands › sources', 'no source nobody'],
    ],
    [
      'an unused source',
      'aid.yaml',
      'sources:\n  example:',
      'sources:\n  spare: { label: A, authors: B, title: C, published: D }\n  example:',
      ['sources › spare', 'nothing uses it'],
    ],
    [
      'a number that no study shows',
      'aid.yaml',
      'certainty: none, chance: no-number',
      'certainty: none, chance: { with: 1, of: 100, counted: people, period: { count: 1, unit: day }, sources: [example] }',
      ['cards › wisdom › chance', 'no study shows'],
    ],
    [
      'two treatments',
      'aid.yaml',
      'role: alternative',
      'role: treatment',
      ['options', '2 options have the role treatment'],
    ],
    [
      'dates out of order',
      'aid.yaml',
      'reviewed: 2026-02-01',
      'reviewed: 2025-02-01',
      ['dates › reviewed', 'before it was made'],
    ],
    ['a wrong date', 'aid.yaml', 'made: 2026-01-05', 'made: yesterday', ['dates › made', '2026-11-24']],
    ['a tab', 'aid.yaml', '  - { id: warmth', '\t- { id: warmth', ['aid.yaml › line', 'tabs', 'valid YAML']],
    [
      'a colon in words without quotes',
      'en.yaml',
      'title: Tea at noon',
      'title: Tea: at noon',
      ['en.yaml › line', 'quotes around words that begin with { or hold a colon'],
    ],
    [
      'words without quotes that begin with a placeholder',
      'en.yaml',
      "'{n} of {of} cups spill.'",
      '{n} of {of} cups spill.',
      ['en.yaml › line', 'quotes around words that begin with { or hold a colon'],
    ],
    ['an alias bomb', 'aid.yaml', 'id: tea', `${LONG_ALIAS}\nid: tea`, ['aid.yaml', 'alias']],
    [
      'the id of another folder',
      'aid.yaml',
      'id: tea\n',
      'id: coffee\n',
      ['aid.yaml › id', 'the name of the folder'],
    ],
    [
      'words missing for a card',
      'en.yaml',
      '  a-talk:',
      '  b-talk:',
      ['en.yaml › cards › a-talk', 'missing'],
    ],
    [
      'words for a card that does not exist',
      'en.yaml',
      '  a-talk:',
      '  b-talk:',
      ['en.yaml › cards › b-talk', 'no such entry'],
    ],
    [
      'a number typed in words',
      'en.yaml',
      'Steam rises.',
      'Steam rises 30 cm.',
      ['en.yaml › cards › warm-room › like', 'a number is typed in it: 30', 'under figures in aid.yaml'],
    ],
    [
      'an Arabic-Indic number typed in words',
      'en.yaml',
      'Steam rises.',
      'Steam rises ٣ times.',
      ['cards › warm-room › like', 'a number is typed'],
    ],
    [
      'markup in words',
      'en.yaml',
      'Steam rises.',
      'Steam <b>rises</b>.',
      ['cards › warm-room › like', 'markup'],
    ],
    [
      'a placeholder without a figure',
      'en.yaml',
      '{minutes} minutes',
      '{hours} minutes',
      ['cards › long-wait › like', '{hours}', '{minutes}'],
    ],
    [
      'a chance that is not said',
      'en.yaml',
      '{n} of {of} cups',
      'Some cups',
      ['cards › wet-shirt › happens', '{n}'],
    ],
    [
      'words for a chance that there is not',
      'en.yaml',
      'noNumber: Nobody counted talks.',
      'noNumber: Nobody counted talks.\n    who: Nobody',
      ['cards › a-talk › who', 'no use for it'],
    ],
    [
      'no reason why there is no number',
      'en.yaml',
      '    noNumber: Nobody counted talks.\n',
      '',
      ['cards › a-talk › noNumber', 'missing'],
    ],
    ['empty words', 'en.yaml', 'title: Tea at noon', "title: ' '", ['en.yaml › title', 'some words']],
    [
      'the words of another language',
      'en.yaml',
      'language: en',
      'language: fr',
      ['en.yaml › language', 'fr'],
    ],
  ])('%s', (_, file, from, to, told) => {
    change(file, from, to)
    for (const part of told) expect(faults()).toContain(part)
  })

  it('a words file that is missing', () => {
    unlinkSync(join(folder, 'en.yaml'))
    expect(faults()).toContain('en.yaml: the file is missing')
  })

  it('a file that is not UTF-8', () => {
    writeFileSync(join(folder, 'en.yaml'), Buffer.from([0x74, 0x3a, 0x20, 0xff, 0xfe]))
    expect(faults()).toContain('not UTF-8')
  })

  it('a file of a size that no aid has', () => {
    writeFileSync(join(folder, 'en.yaml'), `# ${'x'.repeat(5_000_000)}`)
    expect(faults()).toContain('at most 1000000')
  })

  it('all faults at once, not the first only', () => {
    change('aid.yaml', 'theme: company', 'theme: crowd')
    change('aid.yaml', 'reviewed: 2026-02-01', 'reviewed: 2025-02-01')
    change('en.yaml', 'Steam rises.', 'Steam rises 30 cm.')
    for (const part of ['no theme crowd', 'before it was made', 'a number is typed'])
      expect(faults()).toContain(part)
  })

  it('all faults of both files, even where the structure does not hold', () => {
    change('aid.yaml', 'minutes: 3\n', '')
    change('en.yaml', 'title: Tea at noon\n', '')
    for (const part of ['aid.yaml › minutes', 'en.yaml › title']) expect(faults()).toContain(part)
  })
})

describe('an aid that is sound and yet not fit to be read is told the same way', () => {
  it.each<[string, 'aid.yaml' | 'en.yaml', string, string, string[]]>([
    [
      'a card that is hard to read',
      'en.yaml',
      'The cup is warm to hold while you brew.',
      'Pharmacological interventions necessitate multidisciplinary consideration, notwithstanding contraindications.',
      ['en.yaml › cards › warm-hands', 'reads at grade', 'grade 6 or lower'],
    ],
    [
      'a sentence that does not end',
      'en.yaml',
      'The cup is warm to hold while you brew.',
      `The cup is warm ${'and you hold it '.repeat(6)}.`,
      ['en.yaml › cards › warm-hands', 'a sentence has 28 words', 'at most 25'],
    ],
    [
      'a claim surer than its studies',
      'en.yaml',
      'Tea may warm the room.',
      'Tea warms the room.',
      ['cards › warm-room › answer', 'its certainty, low', '"may"'],
    ],
    [
      'a claim less sure than its studies',
      'en.yaml',
      'Tea brings people together.',
      'Tea may bring people together.',
      ['cards › a-talk › answer', 'its certainty, high', '"does"'],
    ],
    [
      'a hope told as a fact',
      'en.yaml',
      'No study we found shows that tea makes you wise.',
      'Tea may make you wise.',
      ['cards › wisdom › answer', 'its certainty, none'],
    ],
    [
      'advice',
      'en.yaml',
      'The cup is warm to hold while you brew.',
      'You should hold the cup.',
      ['cards › warm-hands › like', '"should"', 'leave the choice'],
    ],
    [
      'praise',
      'en.yaml',
      'The cup is warm to hold while you brew.',
      'A wonderful cup.',
      ['cards › warm-hands › like', '"wonderful"', 'plain words'],
    ],
    [
      'a percentage',
      'en.yaml',
      'Kettles differ.',
      'Half a % of them.',
      ['cards › long-wait', 'bare percentage'],
    ],
    [
      'a chance that is hard to compare',
      'en.yaml',
      'Steam rises.',
      'One in ten cups steams.',
      ['cards › warm-room › like', '"One in ten"', '"8 of 100"'],
    ],
    [
      'a relative chance alone',
      'en.yaml',
      'Steam rises.',
      'Steam is twice as likely.',
      ['cards › warm-room › like', 'relative only', 'both numbers'],
    ],
    [
      'a term that nothing uses',
      'en.yaml',
      'term: Brew',
      'term: Samovar',
      ['glossary › Samovar', 'no text uses it'],
    ],
    [
      'benefits told at length',
      'en.yaml',
      'The cup is warm to hold while you brew.',
      'The cup is warm to hold. '.repeat(20),
      ['en.yaml › cards', 'times the length of a risk', 'between 0.8 and 1.25'],
    ],
    [
      'a deck that leans by itself',
      'aid.yaml',
      '{ id: wisdom, side: benefit, certainty: none',
      '{ id: wisdom, theme: more, certainty: high',
      ['themes', 'the deck itself leans'],
    ],
  ])('%s', (what, name, from, to, told) => {
    change(name, from, to)
    if (what === 'a deck that leans by itself') {
      for (const theme of ['more', 'and-more', 'still-more']) addTheme(theme)
    }
    for (const part of told) expect(faults()).toContain(part)
  })

  it('a word that is hard and explained in the glossary is easy', () => {
    change(
      'en.yaml',
      'The cup is warm to hold while you brew.',
      'The pharmacological interventionalist holds it.',
    )
    expect(faults()).toContain('reads at grade')
    change('en.yaml', 'term: Brew', 'term: pharmacological interventionalist')
    expect(faults()).toBe('')
  })

  it('a review that is due is a warning, and does not stop the build', () => {
    const on = (today: string) => {
      const loaded = loadAid(folder, today)
      return loaded.ok ? formatFaults(loaded.warnings) : 'stopped'
    }
    expect(on('2099-01-31')).toBe('')
    expect(on('2099-02-01')).toContain('aid.yaml › dates › nextReview: the review was due on 2099-02-01')
  })
})

/** A benefit theme more, with a card of its own. */
function addTheme(theme: string) {
  change('aid.yaml', 'themes:\n', `themes:\n  - { id: ${theme}, side: benefit }\n`)
  change('en.yaml', 'themes:\n', `themes:\n  ${theme}: { name: More }\n`)
  if (theme === 'more') return
  change(
    'aid.yaml',
    'cards:\n',
    `cards:\n  - { id: card-${theme}, theme: ${theme}, certainty: high, chance: no-number, sources: [example] }\n`,
  )
  change(
    'en.yaml',
    'cards:\n',
    `cards:\n  card-${theme}: { title: More, answer: It is so., like: It is warm., noNumber: None., unsure: It is so., ask: Is it so? }\n`,
  )
}
