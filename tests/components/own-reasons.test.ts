import { describe, expect, it } from 'vitest'
import OwnReasons from '../../src/components/OwnReasons.vue'
import { noAnswers } from '../../src/domain/answers'
import { OWN_REASON_LIMIT } from '../../src/domain/own-text'
import { mountPiece } from '../support/mount'

const reason = (id: number) => ({ id: `own-${id}`, side: 'risk' as const, text: `Reason ${id}` })

describe('own reasons', () => {
  it('hands over what was typed and empties the box', async () => {
    const piece = mountPiece(OwnReasons, { props: { side: 'risk', answers: noAnswers, begun: false } })
    await piece.get('textarea').setValue('I have to drive')
    await piece.get('form').trigger('submit')
    expect(piece.emitted('add')).toEqual([['I have to drive']])
    expect(piece.get('textarea').element.value).toBe('')
  })

  it('says so when the box is empty, and adds nothing', async () => {
    const piece = mountPiece(OwnReasons, { props: { side: 'risk', answers: noAnswers, begun: false } })
    await piece.get('form').trigger('submit')
    expect(piece.get('[role=alert]').text()).toContain('Nothing was kept')
    expect(piece.emitted('add')).toBeUndefined()
    expect(document.activeElement).toBe(piece.get('textarea').element)
  })

  it('shows only the reasons of its side', () => {
    const answers = { ...noAnswers, ownReasons: [reason(1), { ...reason(2), side: 'benefit' as const }] }
    const piece = mountPiece(OwnReasons, { props: { side: 'risk', answers, begun: false } })
    expect(piece.findAll('article h3').map((title) => title.text())).toEqual(['Reason 1'])
  })

  it('counts the reasons of both sides towards the limit', () => {
    const ownReasons = Array.from({ length: OWN_REASON_LIMIT }, (_, index) => ({
      ...reason(index + 1),
      side: index % 2 === 0 ? ('risk' as const) : ('benefit' as const),
    }))
    const piece = mountPiece(OwnReasons, {
      props: { side: 'risk', answers: { ...noAnswers, ownReasons }, begun: false },
    })
    expect(piece.text()).toContain('You have added 20 reasons')
    expect(piece.find('form').exists()).toBe(false)
  })
})
