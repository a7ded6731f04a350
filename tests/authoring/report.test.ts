import { describe, expect, it } from 'vitest'
import { loadAid } from '../../src/authoring/load'
import { report } from '../../src/authoring/report'
import { withChangedAid } from '../support/changed-aid'

const reported = (aid: string, ...changes: Parameters<typeof withChangedAid>[1][number][]) =>
  withChangedAid(aid, changes, (folder) => {
    const loaded = loadAid(folder, '2026-11-24')
    if (!loaded.ok) throw new Error(`${aid} does not load.`)
    return report(loaded).split('\n')
  })

describe('the report on an aid', () => {
  it('says how it reads, how even it is, and what it meets', () => {
    expect(reported('tests/support/aids/tea').slice(0, 12)).toEqual([
      '',
      'Tea at noon (en)',
      'Reading: grade 0.7, limit 6 a card',
      '  warm-hands           grade 0.9, longest sentence 9 words',
      '  warm-room            grade 1.1, longest sentence 12 words',
      '  a-talk               grade 2.5, longest sentence 5 words',
      '  wisdom               grade 0.1, longest sentence 10 words',
      '  wet-shirt            grade -1.1, longest sentence 7 words',
      '  long-wait            grade 1.9, longest sentence 8 words',
      'Balance: a benefit is told in 1.03 times the length of a risk (0.8 to 1.25)',
      'IPDAS: 27 of 27 checked by software, 0 of 8 attested',
      '  K12  not done: Patients were asked what they need',
    ])
  })

  it('counts what people attest, and names what is not met', () => {
    const lines = reported(
      'tests/support/aids/tea',
      [
        'aid.yaml',
        'glossary: [brew]',
        'glossary: [brew]\nattestations: { K12: { by: A, date: 2026-01-05 } }',
      ],
      ['en.yaml', 'or go on without it?', 'or go on without it.'],
    )
    expect(lines.slice(10, 13)).toEqual([
      'IPDAS: 26 of 27 checked by software, 1 of 8 attested',
      '  Q2   not met: The decision is stated',
      '  K13  not done: Clinicians were asked what is needed',
    ])
  })

  it('tells no grade in a language without a formula', () => {
    const lines = reported('src/aids/sore-throat')
    const spanish = lines.slice(lines.findIndex((line) => line.endsWith('(es)')))
    expect(spanish[1]).toBe(
      'Reading: no formula for this language is built in; the longest sentences are shown',
    )
    expect(spanish[2]).toMatch(/^ {2}better-by-day-three {2}longest sentence \d+ words$/)
  })
})
