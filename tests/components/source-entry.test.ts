import { describe, expect, it } from 'vitest'
import SourceEntry from '../../src/components/SourceEntry.vue'
import type { Card } from '../../src/domain/aid'
import { card } from '../support/decks'
import { mountPiece } from '../support/mount'

const source = {
  id: 'survey',
  label: 'Survey 2014',
  authors: 'Brady S',
  title: 'A survey',
  published: 'A journal 2014',
  secondHand: false,
}
const counted: Card = {
  ...card('bruise', 'side-effects', 'risk'),
  title: 'A bruise',
  sources: ['survey'],
  chance: {
    with: { from: 8, to: 8 },
    of: 100,
    counted: 'treatments',
    period: { count: 1, unit: 'treatment' },
    sources: ['survey'],
    happens: '8 of 100 treatments leave a bruise.',
    spared: '92 of 100 do not.',
    who: 'Two surveys of therapists.',
  },
}

describe('an entry in the list of sources', () => {
  it('says what its number counts and of whom, and leads back to each card that rests on it', () => {
    const cards = [counted, card('other', 'side-effects', 'risk')]
    const piece = mountPiece(SourceEntry, { props: { source, aid: { id: 'any-aid', cards, options: [] } } })
    expect(piece.text()).toContain(
      '8 of 100 treatments leave a bruise. Counts treatments, not people. Two surveys of therapists.',
    )
    const links = piece.findAll('.used-for a')
    expect(links.map((link) => [link.text(), link.attributes('href')])).toEqual([
      ['A bruise', '/any-aid/weigh#card-bruise'],
    ])
  })
})
