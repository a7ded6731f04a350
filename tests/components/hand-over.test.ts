import { describe, expect, it, vi } from 'vitest'
import HandOver from '../../src/components/HandOver.vue'
import SuggestReasons from '../../src/components/SuggestReasons.vue'
import { mountPiece } from '../support/mount'

const code = { size: 21, path: 'M0 0h7v1h-7z' }
const props = { link: 'https://example.org/read#abc', text: 'SAFETY', code }
const button = (piece: ReturnType<typeof mountPiece>, name: string) => {
  const found = piece.findAll('button').find((one) => one.text() === name)
  if (found === undefined) throw new Error(`There is no button ${name}.`)
  return found
}

describe('handing over', () => {
  it('shows the code, and says so where there is more than a code can hold', () => {
    const name = 'A code to scan that opens this summary'
    expect(mountPiece(HandOver, { props }).get('svg').attributes('aria-label')).toBe(name)
    const piece = mountPiece(HandOver, { props: { ...props, code: null } })
    expect(piece.find('svg').exists()).toBe(false)
    expect(piece.text()).toContain('You wrote more than a code to scan can hold.')
  })

  it('offers nothing to copy before it is made', () => {
    const piece = mountPiece(HandOver, { props: { link: '', text: '', code: null } })
    expect(button(piece, 'Copy the link').attributes()).toHaveProperty('disabled')
    expect(piece.text()).not.toContain('You wrote more')
  })

  it('shows the text to select where the browser does not let it copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'))
    const piece = mountPiece(HandOver, { props })
    await button(piece, 'Copy for the record').trigger('click')
    await vi.waitFor(() => expect(piece.get('[role=status]').text()).toContain('did not let us copy'))
    expect(piece.get('details').element.open).toBe(true)
    expect(piece.get('pre').text()).toBe('SAFETY')
  })
})

describe('a reason for the authors', () => {
  const reasons = [{ id: 'own-1', side: 'risk', text: 'I drive' }] as const
  const hrefOf = (contact: object) =>
    mountPiece(SuggestReasons, { props: { aid: { title: 'Tea', ...contact }, reasons } })
      .get('a')
      .attributes('href')

  it('goes where the aid says, with all of it in view', () => {
    expect(hrefOf({ contact: { email: 'authors@example.org' } })).toBe(
      'mailto:authors@example.org?subject=Missing%20from%20%E2%80%9CTea%E2%80%9D&body=Risk%3A%20I%20drive',
    )
    expect(hrefOf({ contact: { url: 'https://example.org/missing' } })).toBe('https://example.org/missing')
  })

  it('goes to whom the person likes where the aid names nobody', () => {
    expect(hrefOf({})).toMatch(/^mailto:\?subject=/)
  })
})
