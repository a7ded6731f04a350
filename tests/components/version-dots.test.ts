import { describe, expect, it } from 'vitest'
import VersionDots from '../../src/components/VersionDots.vue'
import { mountPiece } from '../support/mount'

const towards = { benefit: 'having tea', risk: 'going on without it' }
const versions = { benefits: 92, equal: 5, risks: 3 }
const mounted = (side: 'benefit' | 'risk' | null) =>
  mountPiece(VersionDots, { props: { versions, side, towards } })
const legend = (piece: ReturnType<typeof mounted>) =>
  piece.findAll('li').map((line) => line.text().replace(/\s+/g, ' '))
const dots = (piece: ReturnType<typeof mounted>) =>
  piece
    .findAll('svg')[0]
    ?.findAll('path')
    .map((path) => path.attributes('d')?.match(/M[^M]*a/g)?.length ?? 0)

describe('the dots of a hundred versions', () => {
  it('draw one dot a version, this way first, and say each count', () => {
    expect(dots(mounted('benefit'))).toEqual([92, 5, 3])
    expect(legend(mounted('benefit'))).toEqual(['92 the same way', '5 even', '3 the other way'])
  })

  it('put the way that is leant to first, whichever it is', () => {
    expect(dots(mounted('risk'))).toEqual([3, 5, 92])
    expect(legend(mounted('risk'))).toEqual(['3 the same way', '5 even', '92 the other way'])
  })

  it('call both ways by their names where neither is leant to', () => {
    expect(legend(mounted(null))).toEqual([
      '92 towards having tea',
      '5 even',
      '3 towards going on without it',
    ])
  })

  it('tell even versions by shape, not by shade alone', () => {
    const [same, equal] = mounted('benefit').findAll('li path')
    expect(equal?.attributes('d')).toContain('h')
    expect(same?.attributes('d')).not.toContain('h')
  })
})
