import { describe, expect, it } from 'vitest'
import TryChange from '../../src/components/TryChange.vue'
import { account } from '../../src/domain/account'
import { withRating } from '../../src/domain/rate'
import { weigh } from '../../src/domain/weigh'
import { deck } from '../support/decks'
import { mountPiece } from '../support/mount'

const { aid: cards, answers } = deck('4 2 2 2', '2 2 2 2')
const aid = { ...cards, towards: { benefit: 'having tea', risk: 'going on without it' } }
const [line] = account(aid, answers, weigh(aid, answers).themes)
const mounted = () => mountPiece(TryChange, { props: { aid, answers, line } })
const said = (piece: ReturnType<typeof mounted>) => piece.findAll('dd').map((place) => place.text())

describe('trying a change', () => {
  it('begins at the answers as they are, and takes the focus', () => {
    const piece = mounted()
    const [before, now] = said(piece)
    expect(now).toBe(before)
    expect(before).toContain('too close to call')
    expect(piece.get('input:checked').element.closest('label')?.textContent).toContain('Matters most')
    expect(document.activeElement).toBe(piece.get('h3').element)
  })

  it('shows what the change would make of the result, and keeps nothing by itself', async () => {
    const piece = mounted()
    await piece.findAll('input')[0]?.setValue()
    const [before, now] = said(piece)
    expect(before).toContain('In 70 of 100')
    expect(now).not.toContain('In 70 of 100')
    expect(piece.get('[role=status]').text()).toBe(now)
    expect(piece.emitted()).not.toHaveProperty('keep')
  })

  it('hands over the changed answers when the person keeps them', async () => {
    const piece = mounted()
    await piece.findAll('input')[1]?.setValue()
    await piece.findAll('button.button')[0]?.trigger('click')
    expect(piece.emitted('keep')).toEqual([[withRating(answers, 'benefit-1-1', 1)]])
  })

  it('hands over nothing when the person puts it back', async () => {
    const piece = mounted()
    await piece.findAll('input')[1]?.setValue()
    await piece.findAll('button.button')[1]?.trigger('click')
    expect(piece.emitted()).not.toHaveProperty('keep')
    expect(piece.emitted('putBack')).toHaveLength(1)
  })

  it('begins anew when the answers change elsewhere', async () => {
    const piece = mounted()
    await piece.findAll('input')[1]?.setValue()
    await piece.setProps({ answers: withRating(answers, 'risk-1-1', 4) })
    const [before, now] = said(piece)
    expect(now).toBe(before)
    expect(piece.get('input:checked').element.closest('label')?.textContent).toContain('Matters most')
  })
})
