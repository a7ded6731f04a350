import { expect, type Locator, type Page } from '@playwright/test'
import * as fc from 'fast-check'
import { RATINGS } from '../../../src/domain/answers'
import { SIDES } from '../../../src/domain/aid'
import { NOTES_LENGTH, OWN_TEXT_LENGTH } from '../../../src/domain/own-text'
import { SAFETY_ANSWERS } from '../../../src/domain/safety'
import type { WordKey } from '../../../src/words/words'
import { answer, without, type Said } from './model'
import { goTo, say, type Real } from './real'
import { step } from './step'

/** What people write: with quotes, another script, a picture of two code units, and more than there is room for. */
const words = fc.constantFrom(
  'I have to drive',
  '"<b>" & so on \\',
  'لا أحب الإبر',
  '😀 '.repeat(9),
  'long '.repeat(60),
)
const tab = fc.nat(1)

/** A card of the aid, or a reason of one's own, by any number. */
function cardOf(said: Said, real: Real, any: number): string {
  const all = [...real.aid.cards.slice(0, 6), ...said.reasons.map(({ text }) => text)]
  return all[any % all.length] ?? ''
}
function cardOn(page: Page, real: Real, card: string): Locator {
  return real.aid.cards.includes(card)
    ? page.locator(`#card-${card}`)
    : page.getByRole('article', { name: card, exact: true })
}

export const rate = fc.tuple(tab, fc.nat(30), fc.constantFrom(...RATINGS)).map(([which, any, level]) =>
  step({
    name: `rate card ${any}: ${level}`,
    which,
    async run({ page, tab }, model, real) {
      await goTo(page, 'weigh')
      const card = cardOf(tab.said, real, any)
      const name = say(page, `importance-${level}` as WordKey)
      // A click and no `check`: where another tab was quicker the circle does not stay filled.
      await cardOn(page, real, card).getByRole('radio', { name, exact: true }).click()
      if (tab.said.ratings[card] === String(level)) return
      answer(model, tab, { ...tab.said, ratings: { ...tab.said.ratings, [card]: String(level) } })
    },
  }),
)

export const takeBack = fc.tuple(tab, fc.nat(30)).map(([which, any]) =>
  step({
    name: `take rating ${any} back`,
    which,
    possible: (_, { said }) => Object.keys(said.ratings).length > 0,
    async run({ page, tab }, model, real) {
      await goTo(page, 'weigh')
      const rated = Object.keys(tab.said.ratings)
      const card = rated[any % rated.length] ?? ''
      const article = cardOn(page, real, card)
      const title = (await article.getByRole('heading', { level: 3 }).textContent()) ?? ''
      await article.getByRole('button', { name: say(page, 'take-back-of', { title }), exact: true }).click()
      answer(model, tab, { ...tab.said, ratings: without(tab.said.ratings, card) })
    },
  }),
)

export const mark = fc.tuple(tab, fc.nat(30)).map(([which, any]) =>
  step({
    name: `mark or unmark card ${any} as a deal-breaker`,
    which,
    async run({ page, tab }, model, real) {
      await goTo(page, 'weigh')
      const card = cardOf(tab.said, real, any)
      await cardOn(page, real, card).getByRole('checkbox').click()
      const others = tab.said.marks.filter((other) => other !== card)
      const marks = tab.said.marks.includes(card) ? others : [...others, card]
      answer(model, tab, { ...tab.said, marks })
    },
  }),
)

export const answerSafety = fc
  .tuple(tab, fc.nat(5), fc.constantFrom(...SAFETY_ANSWERS))
  .map(([which, any, said]) =>
    step({
      name: `answer safety ${any}: ${said}`,
      which,
      async run({ page, tab }, model, real) {
        await goTo(page, 'safety')
        const item = real.aid.safety[any % real.aid.safety.length] ?? ''
        const name = say(page, `safety-${said}`)
        await page.locator(`#safety-item-${item}`).getByRole('radio', { name, exact: true }).click()
        if (tab.said.safety[item] === said) return
        answer(model, tab, { ...tab.said, safety: { ...tab.said.safety, [item]: said } })
      },
    }),
  )

/** Fills a field, which must say so where there is no room for all of it. */
async function write(page: Page, field: Locator, text: string, room: number) {
  await field.fill(text)
  await expect(page.getByText(say(page, 'notice-cut'))).toHaveCount(text.length > room ? 1 : 0)
}
const fitted = (text: string) => text.slice(0, OWN_TEXT_LENGTH).trim()

export const addReason = fc.tuple(tab, fc.constantFrom(...SIDES), words).map(([which, side, text]) =>
  step({
    name: `add a reason (${side})`,
    which,
    possible: (_, { said }) => said.reasons.length < 8,
    async run({ page, tab }, model) {
      await goTo(page, 'weigh')
      const section = page.getByRole('region', { name: say(page, `own-${side}`) })
      const begin = section.getByRole('button', { name: say(page, `own-begin-${side}`) })
      const box = section.getByRole('textbox', { name: say(page, `own-${side}-label`) })
      await expect(begin.or(box)).toBeVisible()
      if (await begin.isVisible()) await begin.click()
      const reason = `${(model.written += 1)} ${text}`
      await write(page, box, reason, OWN_TEXT_LENGTH)
      await section.getByRole('button', { name: say(page, `own-add-${side}`) }).click()
      answer(model, tab, { ...tab.said, reasons: [...tab.said.reasons, { side, text: fitted(reason) }] })
    },
  }),
)

export const editReason = fc.tuple(tab, fc.nat(9), words).map(([which, any, text]) =>
  step({
    name: `edit reason ${any}`,
    which,
    possible: (_, { said }) => said.reasons.length > 0,
    async run({ page, tab }, model, real) {
      await goTo(page, 'weigh')
      const { said } = tab
      const old = said.reasons[any % said.reasons.length]?.text ?? ''
      const article = cardOn(page, real, old)
      await article
        .getByRole('button', { name: say(page, 'own-edit-of', { title: old }), exact: true })
        .click()
      const reason = `${(model.written += 1)} ${text}`
      await write(page, article.getByRole('textbox'), reason, OWN_TEXT_LENGTH)
      await article.getByRole('button', { name: say(page, 'own-save') }).click()
      const renamed = (card: string) => (card === old ? fitted(reason) : card)
      answer(model, tab, {
        ...said,
        reasons: said.reasons.map((other) => ({ ...other, text: renamed(other.text) })),
        ratings: Object.fromEntries(
          Object.entries(said.ratings).map(([card, level]) => [renamed(card), level]),
        ),
        marks: said.marks.map(renamed),
      })
    },
  }),
)

export const removeReason = fc.tuple(tab, fc.nat(9)).map(([which, any]) =>
  step({
    name: `remove reason ${any}`,
    which,
    possible: (_, { said }) => said.reasons.length > 0,
    async run({ page, tab }, model, real) {
      await goTo(page, 'weigh')
      const { said } = tab
      const old = said.reasons[any % said.reasons.length]?.text ?? ''
      const name = say(page, 'own-remove-of', { title: old })
      await cardOn(page, real, old).getByRole('button', { name, exact: true }).click()
      answer(model, tab, {
        ...said,
        reasons: said.reasons.filter(({ text }) => text !== old),
        ratings: without(said.ratings, old),
        marks: said.marks.filter((card) => card !== old),
      })
    },
  }),
)

export const writeNotes = fc
  .tuple(tab, fc.constantFrom('', 'Ask about driving.\nAnd parking ', 'قهوة 😀 "\\', 'too long '.repeat(120)))
  .map(([which, text]) =>
    step({
      name: `write notes (${text.length})`,
      which,
      async run({ page, tab }, model) {
        await goTo(page, 'summary')
        await write(page, page.getByRole('textbox', { name: say(page, 'notes-label') }), text, NOTES_LENGTH)
        const notes = text.slice(0, NOTES_LENGTH)
        if (notes !== tab.said.notes) answer(model, tab, { ...tab.said, notes })
      },
    }),
  )
