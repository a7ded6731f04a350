import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
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

/** A line each, with the file by its name alone. */
function faults(): string {
  const loaded = loadAid(folder, '2026-11-24')
  return loaded.ok ? '' : formatFaults(loaded.faults).replaceAll(/^.*[\\/](?=(aid|en)\.yaml)/gm, '')
}

describe('words that are missing, and words for nothing, are told in each part', () => {
  it.each([
    ['options', 'juice:', 'options', 'juice'],
    ['themes', 'spills:', 'themes', 'spills'],
    ['safety', 'milk:', 'safety', 'milk'],
    ['aftercare', 'burn:', 'aftercare', 'burn'],
    ['understanding', 'burned:', 'understanding', 'burned'],
    ['glossary', 'brew:', 'glossary', 'brew'],
    ['authors', 'tests: {', 'about › authors', 'tests'],
  ])('%s', (_, key, place, id) => {
    change('en.yaml', ` ${key}`, ` other-${key}`)
    expect(faults()).toContain(`en.yaml › ${place} › ${id}: `)
    expect(faults()).toContain(`en.yaml › ${place} › other-${id}: `)
  })
})

it('the aid that the faults are put into has none itself', () => {
  expect(faults()).toBe('')
})

it('a theme under an id kept for own reasons is refused', () => {
  change('aid.yaml', 'id: spills', 'id: own-spills')
  expect(faults()).toContain(
    'aid.yaml › themes › own-spills: the id begins with own-; expected another beginning: these are the person’s own',
  )
})

it('an aid that links take for another one of the site is refused', () => {
  mkdirSync(join(folder, '../tea-3863'))
  expect(faults()).toBe(
    'aid.yaml › id: links cannot tell it from tea-3863; expected another id; any small change will do',
  )
})

const LONG_ALIAS = Array.from({ length: 9 }, (_, n) =>
  `b${n}: &b${n} [${`*b${n - 1}, `.repeat(9)}]`.replaceAll('*b-1', 'x'),
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
      'a link that would run a script',
      'aid.yaml',
      "'https://example.org/'",
      "'javascript:alert(1)'",
      ['aid.yaml › sources', 'a web address such as https://example.org/page'],
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
      [
        'aid.yaml › themes › company: no card is in it; expected at least one card',
        'aid.yaml › cards › a-talk › theme: there is no theme crowd; expected one of warmth, company, spills, waiting',
      ],
    ],
    [
      'a theme without cards',
      'aid.yaml',
      'theme: company',
      'theme: warmth',
      ['aid.yaml › themes › company: no card is in it; expected at least one card'],
    ],
    [
      'a chance without denominator',
      'aid.yaml',
      '      of: 100\n',
      '',
      ['aid.yaml › cards › warm-room › chance › of: it is missing; expected "of:" and its value'],
    ],
    [
      'an odd denominator',
      'aid.yaml',
      'of: 1000',
      'of: 350',
      ['aid.yaml › cards › wet-shirt › chance › of: 350 does not fit; expected one of 100, 1000, 10000'],
    ],
    [
      'a chance without period',
      'aid.yaml',
      '      period: { count: 1, unit: day }\n',
      '',
      ['aid.yaml › cards › warm-room › chance › period: it is missing; expected "period:" and its value'],
    ],
    [
      'a chance without source',
      'aid.yaml',
      'unit: day }\n      sources: [example]',
      'unit: day }\n      sources: []',
      ['aid.yaml › cards › warm-room › chance › sources: 0 does not fit; expected at least one source'],
    ],
    [
      'a range upside down',
      'aid.yaml',
      'from: 20, to: 40',
      'from: 40, to: 20',
      [
        'aid.yaml › cards › warm-room › chance › with: the range runs from 40 down to 20; expected the lower number first',
      ],
    ],
    [
      'more events than people',
      'aid.yaml',
      'with: 8, of: 1000',
      'with: 1001, of: 1000',
      ['aid.yaml › cards › wet-shirt › chance › with: 1001 is more than 1000; expected a part of the whole'],
    ],
    [
      'a negative count',
      'aid.yaml',
      'with: 8, of: 1000',
      'with: -8, of: 1000',
      ['aid.yaml › cards › wet-shirt › chance › with: -8 does not fit; expected a number of 0 or more'],
    ],
    [
      'not a number',
      'aid.yaml',
      'with: 8, of: 1000',
      'with: .nan, of: 1000',
      [
        'aid.yaml › cards › wet-shirt › chance › with: NaN does not fit; expected a whole number, or a range { from, to } of whole numbers',
      ],
    ],
    [
      'a question about no card',
      'aid.yaml',
      'id: shirts, card: wet-shirt',
      'id: shirts, card: dry-shirt',
      [
        'aid.yaml › understanding › shirts › card: there is no card dry-shirt; expected the id of a card, or none for the safety page',
        'en.yaml › understanding › shirts › answers › few: there is no figure for {n}; expected no placeholder: this entry has no figures',
        'en.yaml › understanding › shirts › answers › few: there is no figure for {of}; expected no placeholder: this entry has no figures',
      ],
    ],
    [
      'a question without a right answer',
      'aid.yaml',
      'right: ask',
      'right: call',
      ['aid.yaml › understanding › burned › right: call is none of the answers; expected one of wait, ask'],
    ],
    [
      'an answer without words',
      'en.yaml',
      'wait: Wait, ask: Ask',
      'wait: Wait',
      [
        'en.yaml › understanding › burned › answers › ask: its words are missing; expected words for this entry',
      ],
    ],
    [
      'a number of another card in a question',
      'en.yaml',
      "few: '{n} of {of}'",
      "few: '{minutes} of {of}'",
      [
        'en.yaml › understanding › shirts › answers › few: there is no figure for {minutes}; expected one of {of}, {n}, {rest}',
      ],
    ],
    [
      'a statement that no person made',
      'aid.yaml',
      'glossary: [brew]',
      'glossary: [brew]\nattestations: { K1: { by: A, date: 2026-01-01 } }',
      ['aid.yaml › attestations › K1: this key is not known'],
    ],
    [
      'a statement without a date',
      'aid.yaml',
      'glossary: [brew]',
      'glossary: [brew]\nattestations: { K12: { by: A } }',
      ['aid.yaml › attestations › K12 › date: it is missing; expected "date:" and its value'],
    ],
    [
      'a duplicate id',
      'aid.yaml',
      'id: a-talk',
      'id: warm-hands',
      [
        'aid.yaml › cards › warm-hands: another entry has the same id; expected an id of its own',
        'en.yaml › cards › a-talk: aid.yaml has no such entry; expected words only for entries that exist',
      ],
    ],
    [
      'an id kept for own reasons',
      'aid.yaml',
      'id: a-talk',
      'id: own-talk',
      [
        'aid.yaml › cards › own-talk: the id begins with own-; expected another beginning: these are the person’s own',
        'en.yaml › cards › own-talk: its words are missing; expected words for this entry',
        'en.yaml › cards › a-talk: aid.yaml has no such entry; expected words only for entries that exist',
      ],
    ],
    [
      'an answer that links take for another',
      'aid.yaml',
      'answers: [wait, ask]',
      'answers: [few-3236, ask]',
      [
        'aid.yaml › understanding › few-3236: links cannot tell it from few; expected another id; any small change will do',
        'en.yaml › understanding › burned › answers › few-3236: its words are missing; expected words for this entry',
        'en.yaml › understanding › burned › answers › wait: aid.yaml has no such entry; expected words only for entries that exist',
      ],
    ],
    [
      'a duplicate key',
      'aid.yaml',
      'minutes: 3',
      'minutes: 3\nminutes: 4',
      ['aid.yaml › line 7, column 1: map keys must be unique; expected valid YAML'],
    ],
    [
      'an unknown source',
      'aid.yaml',
      'sources: [example] }\n  - id: warm-room',
      'sources: [nobody] }\n  - id: warm-room',
      [
        'aid.yaml › cards › warm-hands › sources: there is no source nobody; expected an id listed under sources',
      ],
    ],
    [
      'an unused source',
      'aid.yaml',
      'sources:\n  example:',
      'sources:\n  spare: { label: A, authors: B, title: C, published: D }\n  example:',
      ['aid.yaml › sources › spare: nothing uses it; expected a source that something names'],
    ],
    [
      'a number that no study shows',
      'aid.yaml',
      'certainty: none, chance: no-number',
      'certainty: none, chance: { with: 1, of: 100, counted: people, period: { count: 1, unit: day }, sources: [example] }',
      [
        'aid.yaml › cards › wisdom › chance: it gives a number that no study shows; expected no-number',
        'en.yaml › cards › wisdom › happens: it is missing; expected words for this chance',
        'en.yaml › cards › wisdom › spared: it is missing; expected words for this chance',
        'en.yaml › cards › wisdom › who: it is missing; expected words for this chance',
        'en.yaml › cards › wisdom › noNumber: the card’s chance has no use for it; expected no such words',
      ],
    ],
    [
      'two treatments',
      'aid.yaml',
      'role: alternative',
      'role: treatment',
      ['aid.yaml › options: 2 options have the role treatment; expected exactly one'],
    ],
    [
      'dates out of order',
      'aid.yaml',
      'reviewed: 2026-02-01',
      'reviewed: 2025-02-01',
      ['aid.yaml › dates › reviewed: 2025-02-01 is before it was made; expected 2026-01-05 or later'],
    ],
    [
      'a next review on the day of the last',
      'aid.yaml',
      'nextReview: 2099-02-01',
      'nextReview: 2026-02-01',
      ['aid.yaml › dates › nextReview: 2026-02-01 is not after the review; expected a day after 2026-02-01'],
    ],
    [
      'a card of a theme and a side',
      'aid.yaml',
      'id: a-talk, theme: company',
      'id: a-talk, side: benefit, theme: company',
      [
        'aid.yaml › cards › a-talk: it has both a theme and a side, or neither; expected a theme; or a side alone if no study shows it',
      ],
    ],
    [
      'a card that studies show, without a theme',
      'aid.yaml',
      'id: a-talk, theme: company',
      'id: a-talk, side: benefit',
      ['aid.yaml › cards › a-talk › theme: it is missing; expected the id of a theme'],
    ],
    [
      'a language that the interface does not speak',
      'aid.yaml',
      'languages: [en]',
      'languages: [en, qq]',
      [
        'aid.yaml › languages › qq: the interface has no words in "qq"; expected one of en, ar, es, or a folder of its own in src/words',
      ],
    ],
    [
      'a wrong date',
      'aid.yaml',
      'made: 2026-01-05',
      'made: yesterday',
      ['aid.yaml › dates › made: "yesterday" does not fit; expected a date such as 2026-11-24'],
    ],
    [
      'a tab',
      'aid.yaml',
      '  - { id: warmth',
      '\t- { id: warmth',
      ['aid.yaml › line 21, column 1: tabs are not allowed as indentation; expected valid YAML'],
    ],
    [
      'an alias bomb',
      'aid.yaml',
      'id: tea',
      `${LONG_ALIAS}\nid: tea`,
      [
        'aid.yaml: excessive alias count indicates a resource exhaustion attack; expected YAML without repeated aliases',
      ],
    ],
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
    [
      'the id of another folder',
      'aid.yaml',
      'id: tea\n',
      'id: coffee\n',
      ['aid.yaml › id: the id is coffee; expected the name of the folder, tea'],
    ],
    [
      'words missing for a card',
      'en.yaml',
      '  a-talk:',
      '  b-talk:',
      [
        'en.yaml › cards › a-talk: its words are missing; expected words for this entry',
        'en.yaml › cards › b-talk: aid.yaml has no such entry; expected words only for entries that exist',
      ],
    ],
    [
      'words for a card that does not exist',
      'en.yaml',
      '  a-talk:',
      '  b-talk:',
      [
        'en.yaml › cards › a-talk: its words are missing; expected words for this entry',
        'en.yaml › cards › b-talk: aid.yaml has no such entry; expected words only for entries that exist',
      ],
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
      ['en.yaml › cards › warm-room › like: a number is typed in it'],
    ],
    [
      'markup in words',
      'en.yaml',
      'Steam rises.',
      'Steam <b>rises</b>.',
      ['en.yaml › cards › warm-room › like: it holds markup; expected plain words'],
    ],
    [
      'a placeholder without a figure',
      'en.yaml',
      '{minutes} minutes',
      '{hours} minutes',
      ['en.yaml › cards › long-wait › like: there is no figure for {hours}; expected one of {minutes}'],
    ],
    [
      'a chance that is not said',
      'en.yaml',
      '{n} of {of} cups',
      'Some cups',
      [
        'en.yaml › cards › wet-shirt › happens: it does not say {n}; expected {n} in it',
        'en.yaml › cards › wet-shirt › happens: it does not say {of}; expected {of} in it',
      ],
    ],
    [
      'words for a chance that there is not',
      'en.yaml',
      'noNumber: Nobody counted talks.',
      'noNumber: Nobody counted talks.\n    who: Nobody',
      ['en.yaml › cards › a-talk › who: the card’s chance has no use for it; expected no such words'],
    ],
    [
      'no reason why there is no number',
      'en.yaml',
      '    noNumber: Nobody counted talks.\n',
      '',
      ['en.yaml › cards › a-talk › noNumber: it is missing; expected words for this chance'],
    ],
    [
      'empty words',
      'en.yaml',
      'title: Tea at noon',
      "title: ' '",
      ['en.yaml › title: 0 does not fit; expected some words'],
    ],
    [
      'the words of another language',
      'en.yaml',
      'language: en',
      'language: fr',
      ['en.yaml › language: it says fr; expected en'],
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
      [
        'en.yaml › cards › warm-hands: it reads at grade 13.3; expected grade 6 or lower: shorter sentences and words, or a term explained in the glossary',
      ],
    ],
    [
      'a sentence that does not end',
      'en.yaml',
      'The cup is warm to hold while you brew.',
      `The cup is warm ${'and you hold it '.repeat(6)}.`,
      [
        'en.yaml › cards › warm-hands: a sentence has 28 words: "The cup is warm and you hold it and you hold it and you hold it and you hold it and you hold it and you hold it ."; expected at most 25 in a sentence',
      ],
    ],
    [
      'a claim surer than its studies',
      'en.yaml',
      'Tea may warm the room.',
      'Tea warms the room.',
      [
        'en.yaml › cards › warm-room › answer: it sounds surer or less sure than its certainty, low; expected wording such as "may"',
      ],
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
      [
        'en.yaml › cards › wisdom › answer: it sounds surer or less sure than its certainty, none; expected wording such as "no study we found shows"',
      ],
    ],
    [
      'advice',
      'en.yaml',
      'The cup is warm to hold while you brew.',
      'You should hold the cup.',
      [
        'en.yaml › cards › warm-hands › like: it says "should": that tells a person what to choose; expected words that leave the choice to them',
      ],
    ],
    [
      'praise',
      'en.yaml',
      'The cup is warm to hold while you brew.',
      'A wonderful cup.',
      [
        'en.yaml › cards › warm-hands › like: it says "wonderful": that praises or frightens; expected plain words',
      ],
    ],
    [
      'a percentage',
      'en.yaml',
      'Kettles differ.',
      'Half a % of them.',
      [
        'en.yaml › cards › long-wait › chance › noNumber: it says "%": that is a bare percentage; expected "8 of 100"',
      ],
    ],
    [
      'a chance that is hard to compare',
      'en.yaml',
      'Steam rises.',
      'One in ten cups steams.',
      [
        'en.yaml › cards › warm-room › like: it says "One in ten": that is hard to compare; expected "8 of 100"',
      ],
    ],
    [
      'a relative chance alone',
      'en.yaml',
      'Steam rises.',
      'Steam is twice as likely.',
      [
        'en.yaml › cards › warm-room › like: it says "twice as likely": that is relative only; expected both numbers out of the same crowd',
      ],
    ],
    [
      'a term that nothing uses',
      'en.yaml',
      'term: Brew',
      'term: Samovar',
      [
        'en.yaml › glossary › Samovar: no text uses it; expected a term that stands in a text, in these words',
      ],
    ],
    [
      'benefits told at length',
      'en.yaml',
      'The cup is warm to hold while you brew.',
      'The cup is warm to hold. '.repeat(20),
      [
        'en.yaml › cards: a benefit is told in 1.78 times the length of a risk; expected between 0.8 and 1.25 times',
      ],
    ],
    [
      'a deck that leans by itself',
      'aid.yaml',
      '{ id: wisdom, side: benefit, certainty: none',
      '{ id: wisdom, theme: more, certainty: high',
      [
        'en.yaml › themes: all cards rated 1 come out as leans: the deck itself leans; expected as many themes on either side, so that it comes out as close',
      ],
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
