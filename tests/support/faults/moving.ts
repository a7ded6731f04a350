import * as fc from 'fast-check'
import { STEPS } from '../../../src/domain/journey'
import { enter, nothing, tellOthers, type Tab } from './model'
import { address, goTo, keptIn, LANGUAGES, ready, say, where, type LanguageId } from './real'
import { step } from './step'

const tab = fc.nat(1)
const language = fc.constantFrom(...(Object.keys(LANGUAGES) as LanguageId[]))
const newTab = (): Tab => ({ said: nothing, knows: 0, storage: 'works', told: [null] })

export const go = fc
  .tuple(tab, fc.constantFrom(...STEPS))
  .map(([which, to]) => step({ name: `go to ${to}`, which, run: ({ page }) => goTo(page, to) }))

export const back = tab.map((which) =>
  step({
    name: 'back',
    which,
    async run({ page, tab }, model) {
      if (!(await page.evaluate(() => window.navigation.canGoBack))) return
      const born = () => page.evaluate(() => performance.timeOrigin)
      const before = await born()
      await page.goBack()
      await ready(page)
      if ((await born()) !== before) enter(model, tab)
    },
  }),
)

export const reload = tab.map((which) =>
  step({
    name: 'reload',
    which,
    async run({ page, tab }, model) {
      await page.reload()
      await ready(page)
      enter(model, tab)
    },
  }),
)

export const kill = tab.map((which) =>
  step({
    name: 'kill the page and open it again',
    which,
    async run({ page, tab }, model, { context, pages }) {
      const url = page.url()
      const place = pages.indexOf(page)
      await page.close()
      const next = await context.newPage()
      pages[place] = next
      model.tabs[place] = { ...tab, ...newTab() }
      await next.goto(url)
      await ready(next)
      enter(model, model.tabs[place])
    },
  }),
)

export const openSecond = fc.tuple(fc.constantFrom(...STEPS), language).map(([at, id]) =>
  step({
    name: `open a second tab at ${at} in ${id}`,
    which: 0,
    possible: (_model, _tab, other) => other === null,
    async run(_place, model, { context, pages, aid }) {
      const page = await context.newPage()
      pages.push(page)
      const tab = newTab()
      model.tabs.push(tab)
      await page.goto(address(aid.id, id, at))
      await ready(page)
      enter(model, tab)
    },
  }),
)

export const closeSecond = fc.constant(
  step({
    name: 'close the tab',
    which: 1,
    possible: (_model, _tab, other) => other !== null,
    async run({ page }, model, { pages }) {
      await page.close()
      pages.pop()
      model.tabs.pop()
    },
  }),
)

export const switchLanguage = fc.tuple(tab, language).map(([which, id]) =>
  step({
    name: `read on in ${id}`,
    which,
    async run({ page, tab }, model) {
      if (where(page).language === id) return
      const preferred = (await keptIn(page))['weigh-up:language']
      const names = { en: 'English', es: 'Español', ar: 'العربية' }
      const header = page.getByRole('navigation', { name: say(page, 'language-switch') })
      await header.getByRole('link', { name: names[id] }).click()
      await page.waitForFunction((lang) => document.documentElement.lang === lang, id)
      // That it is remembered is an event in the other tab, which then looks at what is kept there.
      if (tab.storage === 'works' && preferred !== id) tellOthers(model, tab)
    },
  }),
)

/** 195 pixels wide is a phone's page at 200 %. */
export const zoom = fc.tuple(tab, fc.constantFrom(195, 390, 1280)).map(([which, width]) =>
  step({
    name: `make the page ${width} wide`,
    which,
    run: ({ page }) => page.setViewportSize({ width, height: 844 }),
  }),
)

export const print = tab.map((which) =>
  step({
    name: 'print',
    which,
    async run({ page }) {
      await page.emulateMedia({ media: 'print' })
      await page.pdf()
      await page.emulateMedia({ media: null })
    },
  }),
)

export const moveClock = fc
  .tuple(tab, fc.constantFrom('1990-01-01', '2026-06-01', '2050-12-31T23:59'))
  .map(([which, date]) =>
    step({
      name: `set the clock to ${date}`,
      which,
      run: ({ page }) => page.clock.setFixedTime(new Date(date)),
    }),
  )
