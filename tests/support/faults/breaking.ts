import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import * as fc from 'fast-check'
import { readKept, saidIn } from './law'
import { enter, replaceKept, tellOthers, without, type Said } from './model'
import { brief, goTo, ready, say } from './real'
import { step } from './step'

const tab = fc.nat(1)

export const breakStorage = fc
  .tuple(tab, fc.constantFrom('works', 'full', 'forbidden' as const))
  .map(([which, storage]) =>
    step({
      name: `from now on storage ${storage === 'works' ? 'works' : `is ${storage}`}`,
      which,
      async run({ page, tab }) {
        await page.evaluate((name) => (window.name = name), storage === 'works' ? '' : storage)
        tab.storage = storage
      },
    }),
  )

type Envelope = Readonly<Record<string, unknown>>
/** The eight ways in which what is kept may be damaged; each is given what a healthy one would be. */
const DAMAGE: Readonly<Record<string, (healthy: Envelope) => string>> = {
  'cut off': (healthy) => JSON.stringify(healthy).slice(0, -20),
  'of wrong types': (healthy) => JSON.stringify({ ...healthy, answers: [1, 'two', null] }),
  'of an unknown version': (healthy) => JSON.stringify({ ...healthy, version: 0 }),
  'of another aid': (healthy) => JSON.stringify({ ...healthy, aid: 'another' }),
  empty: () => '',
  huge: (healthy) => JSON.stringify({ ...healthy, notes: 'x'.repeat(1_000_000) }).slice(0, -1),
  'of control characters': () => '\u0000\u0007\u001b[31m\u202e\ufffe\ud800',
  'wrong deep inside': (healthy) =>
    JSON.stringify({ ...healthy, answers: { ...sound, ratings: { 'card-a': 2, 'card-b': 7 } } }),
}
const sound = {
  ratings: {},
  ownReasons: [],
  dealBreakers: [],
  safety: {},
  leaning: null,
  sure: {},
  topOrder: null,
  understood: {},
  questions: [],
  notes: '',
}
const aside = { ratings: {}, dealBreakers: [], safety: {} }

export const damage = fc
  .tuple(tab, fc.constantFrom(...Object.keys(DAMAGE)), fc.boolean())
  .map(([which, kind, full]) =>
    step({
      name: `what is kept is ${kind}${full ? ', storage is full' : ''}; reload`,
      which,
      possible: (model, tab) => tab.storage === 'works' && model.damage === null && model.setAside.length < 4,
      async run({ page, tab, other }, model, { aid }) {
        const healthy = { version: 3, aid: aid.id, aidVersion: '1.0.0', answers: sound, aside }
        const text = DAMAGE[kind]?.(healthy) ?? ''
        await put(page, aid.id, text)
        if (full) {
          await page.evaluate(() => (window.name = 'full'))
          tab.storage = 'full'
        }
        model.damage = text
        // Whatever the aid no longer has went with it, unless another tab has it all in mind.
        if (other?.storage !== 'works') model.ofOld = {}
        // Another tab mends it within milliseconds. Who reloads in that moment is told, and so is who looks at the other
        // tab; but what each of them sees then is a matter of which of the two was quicker.
        else
          await expect
            .poll(async () => (await readKept(page, aid.id)).text, { intervals: [20] })
            .not.toBe(brief(text))
        await page.reload()
        await ready(page)
        tellOthers(model, tab)
        enter(model, tab)
      },
    }),
  )

/** A new version of the aid: its cards are not those that the answers were given to. */
export const updateAid = fc
  .tuple(tab, fc.constantFrom('removed', 'renamed', 'returned' as const))
  .map(([which, change]) =>
    step({
      name: `a card of the aid was ${change}; reload`,
      which,
      possible: ({ kept, damage }, { storage }) =>
        storage === 'works' &&
        damage === null &&
        kept.version > 0 &&
        Object.keys(kept.said.ratings).length > 0,
      async run({ page, tab }, model, { aid }) {
        const { text } = await readKept(page, aid.id)
        const envelope = JSON.parse(text ?? '') as Kept
        const card = aid.cards.find((id) => id in envelope.answers.ratings)
        if (card === undefined) return
        const old = `${card}-of-${(model.written += 1)}`
        const { [card]: rating, ...others } = envelope.answers.ratings
        if (rating === undefined) return
        const { ratings, inAside } = {
          removed: { ratings: { ...envelope.answers.ratings, [old]: rating }, inAside: {} },
          renamed: { ratings: { ...others, [old]: rating }, inAside: {} },
          returned: { ratings: others, inAside: { [card]: rating } },
        }[change]
        await put(
          page,
          aid.id,
          JSON.stringify({
            ...envelope,
            aidVersion: '0.9.0',
            answers: { ...envelope.answers, ratings },
            aside: { ...envelope.aside, ratings: { ...envelope.aside.ratings, ...inAside } },
          }),
        )
        if (change !== 'returned') model.ofOld = { ...model.ofOld, [old]: String(rating) }
        const { said } = model.kept
        replaceKept(model, change === 'renamed' ? { ...said, ratings: without(said.ratings, card) } : said)
        await page.reload()
        await ready(page)
        tellOthers(model, tab)
        enter(model, tab)
        if (change !== 'returned')
          await expect(
            page.getByRole('status').filter({ hasText: say(page, 'notice-aid-changed') }),
          ).toBeVisible()
      },
    }),
  )
interface Kept {
  readonly answers: { readonly ratings: Readonly<Record<string, unknown>> }
  readonly aside: { readonly ratings: Readonly<Record<string, unknown>> }
}

/** Both tabs at once, without waiting for each other: one of the answers may lose, but not without a word. */
export const atOnce = fc.tuple(tab, fc.nat(5), fc.nat(5)).map(([which, one, another]) =>
  step({
    name: `two tabs at once: mark ${one}, mark ${another}`,
    which,
    possible: (model, tab, other) =>
      one !== another &&
      model.damage === null &&
      other !== null &&
      [tab, other].every(({ storage, knows }) => storage === 'works' && knows === model.kept.version),
    async run({ page, tab, other }, model, { aid, pages }) {
      const otherPage = pages.find((candidate) => candidate !== page)
      if (otherPage === undefined || other === null) return
      const marked = (card: string): Said => {
        const { said } = model.kept
        const others = said.marks.filter((mark) => mark !== card)
        return { ...said, marks: said.marks.includes(card) ? others : [...others, card] }
      }
      const [mine, yours] = [aid.cards[one] ?? '', aid.cards[another] ?? '']
      for (const each of [page, otherPage]) await goTo(each, 'weigh')
      const boxOf = (at: Page, card: string) => at.locator(`#card-${card}`).getByRole('checkbox')
      await Promise.all([boxOf(page, mine).click(), boxOf(otherPage, yours).click()])
      // Whichever came last stays: told apart by what is kept once both tabs agree with it.
      await page.waitForTimeout(150)
      const { text } = await readKept(page, aid.id)
      const kept = saidIn(text ?? '').marks
      const before = model.kept.said.marks
      const took = (card: string) => kept.includes(card) !== before.includes(card)
      expect(took(mine) || took(yours), 'at least one of the two is kept').toBe(true)
      const onlyMine = marked(mine)
      if (took(mine)) model.kept = { ...model.kept, said: onlyMine }
      replaceKept(model, took(yours) ? marked(yours) : model.kept.said)
      for (const [each, its] of [
        [tab, mine],
        [other, yours],
      ] as const) {
        each.said = model.kept.said
        each.knows = model.kept.version
        each.told = took(its) ? [null, 'notice-other-tab'] : ['notice-other-tab']
      }
    },
  }),
)

/** Writes past the app and past what breaks storage, as another program or an older version would have. */
async function put(page: Page, aid: string, text: string) {
  await page.evaluate(([id, content]) => localStorage.setItem(`weigh-up:answers:${id}`, content), [
    aid,
    text,
  ] as const)
}
