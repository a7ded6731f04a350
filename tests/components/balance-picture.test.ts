import { describe, expect, it } from 'vitest'
import BalancePicture from '../../src/components/BalancePicture.vue'
import { mountPiece } from '../support/mount'

const bars = {
  benefit: [
    { id: 'a', name: 'Less pain', weight: 4 as const, open: false },
    { id: 'b', name: 'Moving', weight: null, open: true },
  ],
  risk: [
    { id: 'c', name: 'Soreness', weight: 2 as const, open: true },
    { id: 'd', name: 'Cost', weight: 0 as const, open: false },
  ],
}

describe('the picture of the balance', () => {
  const piece = mountPiece(BalancePicture, { props: { bars } })
  const rows = piece.findAll('li').map((row) => row.text().replace(/\s+/g, ' '))

  it('has the longest bar of each side nearest the line between the sides', () => {
    expect(piece.findAll('.name').map((name) => name.text())).toEqual([
      'Moving',
      'Less pain',
      'Soreness',
      'Cost',
    ])
  })

  it('says each length in words', () => {
    expect(rows[1]).toContain('Matters most')
    expect(rows[2]).toContain('Matters (partly open)')
  })

  it('shows what was not answered as missing, not as zero', () => {
    expect(rows[0]).toContain('Not answered')
    expect(rows[3]).toContain('Does not matter to me')
  })

  it('draws bars in proportion, and hatches the risks', () => {
    const widths = piece.findAll('rect.bar').map((bar) => Number(bar.attributes('width')))
    expect(widths).toEqual([398, 199])
    expect(piece.findAll('.risk path.hatch')).toHaveLength(1)
    expect(piece.findAll('.benefit path.hatch')).toHaveLength(0)
  })
})
