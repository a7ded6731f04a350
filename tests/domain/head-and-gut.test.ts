import { describe, expect, it } from 'vitest'
import { noAnswers } from '../../src/domain/answers'
import { compareHeadAndGut, LEANINGS, withLeaning, type Leaning } from '../../src/domain/leaning'
import { screenSure, SURE_ITEMS, withSureAnswer } from '../../src/domain/sure'
import { weigh } from '../../src/domain/weigh'
import { deck } from '../support/decks'

const decks = {
  having: deck('4 4 4', '1 1 1'),
  without: deck('1 1 1', '4 4 4'),
  close: deck('2 2', '2 2'),
  'not enough': deck('? ?', '2 2'),
}
const compare = (leaning: Leaning | null, head: keyof typeof decks) =>
  compareHeadAndGut(leaning, weigh(decks[head].aid, decks[head].answers))

describe('head and gut', () => {
  it.each<[Leaning, keyof typeof decks, ReturnType<typeof compare>]>([
    [3, 'having', 'agree'],
    [1, 'having', 'agree'],
    [-1, 'without', 'agree'],
    [-3, 'having', 'differ'],
    [-1, 'having', 'differ'],
    [2, 'without', 'differ'],
    [0, 'having', 'gut-undecided'],
    [0, 'without', 'gut-undecided'],
    [1, 'close', 'head-undecided'],
    [-2, 'close', 'head-undecided'],
    [0, 'close', 'both-undecided'],
  ])('a leaning of %i and answers that point to %s %s', (leaning, head, said) => {
    expect(compare(leaning, head)).toBe(said)
  })

  it('are not compared where one is missing', () => {
    expect(compare(null, 'having')).toBeNull()
    expect(compare(2, 'not enough')).toBeNull()
  })

  it('a leaning has seven steps, is given and taken back', () => {
    expect(LEANINGS).toHaveLength(7)
    expect(withLeaning(withLeaning(noAnswers, -2), null)).toEqual(noAnswers)
    expect(withLeaning(noAnswers, -2).leaning).toBe(-2)
  })
})

describe('the SURE test', () => {
  const answered = (...answers: ('yes' | 'no' | null)[]) =>
    SURE_ITEMS.reduce((said, item, place) => withSureAnswer(said, item, answers[place] ?? null), noAnswers)

  it('with four times yes shows no conflict', () => {
    expect(screenSure(answered('yes', 'yes', 'yes', 'yes'))).toEqual({ conflict: false, noTo: [] })
  })

  it('with three times yes or fewer shows conflict, and about what', () => {
    expect(screenSure(answered('yes', 'no', 'yes', 'yes'))).toEqual({ conflict: true, noTo: ['understand'] })
    expect(screenSure(answered('no', 'no', 'no', 'no'))?.noTo).toEqual(SURE_ITEMS)
  })

  it('takes what is not answered for no answer, not for a no', () => {
    expect(screenSure(answered('yes', 'yes', 'yes'))).toBeNull()
    expect(screenSure(noAnswers)).toBeNull()
  })

  it('is settled by the first no, whatever is still open', () => {
    expect(screenSure(answered(null, null, null, 'no'))).toEqual({ conflict: true, noTo: ['encouragement'] })
  })

  it('lets an answer be changed and taken back', () => {
    const said = withSureAnswer(answered('yes'), 'sure', 'no')
    expect(said.sure).toEqual({ sure: 'no' })
    expect(withSureAnswer(said, 'sure', null)).toEqual(noAnswers)
  })
})
