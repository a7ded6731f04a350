import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatFaults } from '../../src/authoring/faults'
import { loadAid } from '../../src/authoring/load'
import { cardText, fleschKincaidGrade } from '../../src/authoring/readability'
import type { Aid, Card, Certainty, Side } from '../../src/domain/aid'
import { IMPORTANCE_LEVELS, noAnswers, type Ratings } from '../../src/domain/answers'
import { weigh } from '../../src/domain/weigh'

const GRADE_LIMIT = 6

function load(id: string): Aid {
  const loaded = loadAid(`src/aids/${id}`)
  if (!loaded.ok) throw new Error(formatFaults(loaded.faults))
  const english = loaded.byLanguage.en
  if (english === undefined) throw new Error(`${id} has no English words`)
  return english.aid
}

/** The verb that each grade asks for; a card may put "is" for a fact of how it is done only where it is high. */
const VERBS: Readonly<Record<Certainty, RegExp>> = {
  high: /./,
  moderate: /\bprobably\b/i,
  low: /\bmay\b/i,
  'very-low': /\bwe are very unsure\b/i,
  none: /\bno study we found shows\b/i,
}

describe.each(readdirSync('src/aids'))('the aid %s', (id) => {
  const aid = load(id)

  it.each(aid.cards.map((card) => [card.id, card] as const))('reads %s at grade 6 or lower', (_, card) => {
    expect(fleschKincaidGrade(cardText(card))).toBeLessThanOrEqual(GRADE_LIMIT)
  })

  it.each(aid.cards.map((card) => [card.id, card] as const))(
    'says %s as surely as the studies do',
    (_, card) => {
      expect(card.answer).toMatch(VERBS[card.certainty])
    },
  )

  it('is neutral: all cards rated alike are close', () => {
    for (const level of IMPORTANCE_LEVELS.filter((one) => one > 0)) {
      const ratings: Ratings = Object.fromEntries(aid.cards.map((card) => [card.id, level]))
      expect(weigh(aid, { ...noAnswers, ratings }).result).toBe('close')
    }
  })

  it('says as much of a benefit as of a risk', () => {
    const mean = (side: Side) => {
      const texts = aid.cards.filter((card) => card.side === side).map((card: Card) => cardText(card).length)
      return texts.reduce((sum, length) => sum + length, 0) / texts.length
    }
    expect(mean('benefit') / mean('risk')).toBeGreaterThan(0.8)
    expect(mean('benefit') / mean('risk')).toBeLessThan(1.25)
  })

  it('never tells anybody what to choose', () => {
    const { decision, ...rest } = aid
    expect(decision).toMatch(/\?$/)
    expect(JSON.stringify(rest)).not.toMatch(/\b(should|recommend\w*|score\w*|winner)\b/i)
  })

  it('never says "1 in x" or a bare percentage', () => {
    expect(JSON.stringify(aid)).not.toMatch(/%|\bin every\b|\b1 in \d/)
  })
})
