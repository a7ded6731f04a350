import { describe, expect, it } from 'vitest'
import OptionsCompare from '../../src/components/OptionsCompare.vue'
import type { Option } from '../../src/domain/aid'
import { mountPiece } from '../support/mount'

const option = (id: string, role: Option['role']): Option => ({
  id,
  role,
  name: `Option ${id}`,
  what: '',
  help: '',
  harm: '',
  lasts: '',
  effort: '',
  unknown: '',
  terms: {},
  sources: [],
})
const options = [
  option('a', 'treatment'),
  option('b', 'without'),
  option('c', 'alternative'),
  option('d', 'alternative'),
]
const mounted = () => mountPiece(OptionsCompare, { props: { aid: { id: 'tea', sourceLabels: {}, options } } })
const columns = (piece: ReturnType<typeof mounted>) =>
  piece
    .findAll('thead th')
    .slice(1)
    .map((heading) => heading.text())
const enabled = (piece: ReturnType<typeof mounted>) =>
  piece.findAll('input').map((box) => box.attributes('disabled') === undefined)

describe('comparing options side by side', () => {
  it('begins with the two that are weighed, and both stay until a third is chosen', () => {
    const piece = mounted()
    expect(columns(piece)).toEqual(['Option a', 'Option b'])
    expect(enabled(piece)).toEqual([false, false, true, true])
  })

  it('takes a third and then no more; any of the three may go', async () => {
    const piece = mounted()
    await piece.findAll('input')[3]?.setValue(true)
    expect(columns(piece)).toEqual(['Option a', 'Option b', 'Option d'])
    expect(enabled(piece)).toEqual([true, true, false, true])
    await piece.findAll('input')[0]?.setValue(false)
    expect(columns(piece)).toEqual(['Option b', 'Option d'])
  })
})
