import { median, round } from '../bench/statistics.mjs'
import { cards, expect, open, openAid, test } from '../support/journey'
import { held, tap } from '../support/soak'
import { wordsOf } from '../support/whole-journey'

/** `npm run test:soak` asks for more of all, and looks at the time: beside other journeys that says little. */
const CHANGES = Number(process.env.SOAK_CHANGES ?? 200)
const SWITCHES = Number(process.env.SOAK_SWITCHES ?? 8)
const PRINTS = Number(process.env.SOAK_PRINTS ?? 2)
const TIMED = process.env.SOAK_TIMED === '1'
const FIRST = 100
const LANGUAGES = ['es', 'en', 'ar', 'en']

// A recording of it all would be held in memory beside it.
test.use({ trace: 'off' })

test(`one page through ${CHANGES} changes, ${SWITCHES} languages and ${PRINTS} prints grows neither large nor slow`, async ({
  page,
}) => {
  test.setTimeout(60_000 + CHANGES * 200 + (SWITCHES + PRINTS) * 5_000)
  await open(page, `${await openAid(page)}/weigh`)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const count = await cards(page).count()
  const levels = await cards(page).first().getByRole('radio').count()

  let language = 'en'
  async function switchLanguage(turn: number) {
    language = LANGUAGES[turn % LANGUAGES.length] ?? 'en'
    await page.locator(`.languages [hreflang=${language}]`).click()
    await page.waitForFunction((id) => document.documentElement.lang === id, language)
    await expect(page.locator('article.card :checked')).toHaveCount(count)
  }
  async function print() {
    const say = wordsOf(language)
    const step = (name: string) => page.locator('.steps').getByText(say(`step-${name}`), { exact: true })
    await step('summary').click()
    await expect(page.locator('.hand-over .link')).toContainText('#')
    await page.pdf()
    await step('weigh').click()
    await expect(page.locator('article.card :checked')).toHaveCount(count)
  }

  /** Each card in turn, each time another level than the last. */
  const levelOf = (card: number, change: number) => (card + Math.floor(change / count)) % levels
  const times: number[] = []
  const done = { switches: 0, prints: 0 }
  async function change(to: number, switches: number, prints: number) {
    const from = { changes: times.length, ...done }
    for (const began = Date.now(); times.length < to;) {
      const card = times.length % count
      // A step of its own: where a call stands in none, the test runner looks through all that it has noted, and slows down.
      times.push(await test.step('tap', () => tap(devtools, card, levelOf(card, times.length))))
      const part = (times.length - from.changes) / (to - from.changes)
      const due = (first: number, last: number) => first + Math.floor(part * (last - first))
      while (done.switches < due(from.switches, switches)) await switchLanguage(done.switches++)
      while (done.prints < due(from.prints, prints)) {
        await print()
        done.prints += 1
      }
      if (times.length % 500 === 0) {
        const { heap } = await held(devtools)
        const seconds = Math.round((Date.now() - began) / 1000)
        console.log(
          `${times.length} changes, ${done.switches} switches, ${done.prints} prints, ${seconds} s: ` +
            `heap ${round(heap / 1e6, 2)} MB, tap to paint ${round(median(times.slice(-FIRST)), 1)} ms`,
        )
      }
    }
  }

  // All that comes only when it is asked for has come by the end of the first hundred: each language, the summary, the
  // print. Times are taken with a slow processor, where they are more than the wait for the next frame.
  const slowed = (rate: number) => devtools.send('Emulation.setCPUThrottlingRate', { rate: TIMED ? rate : 1 })
  await slowed(6)
  await change(FIRST, LANGUAGES.length, 1)
  const start = { ...(await held(devtools)), paint: median(times) }
  await slowed(1)
  await change(CHANGES - FIRST, SWITCHES - LANGUAGES.length, PRINTS - 1)
  await slowed(6)
  await change(CHANGES, SWITCHES, PRINTS)
  const end = { ...(await held(devtools)), paint: median(times.slice(-FIRST)) }
  expect({ language, ...done }).toEqual({ language: 'en', switches: SWITCHES, prints: PRINTS })
  for (let card = 0; card < count; card += 1) {
    const last = CHANGES - 1 - ((CHANGES - 1 - card) % count)
    await expect(cards(page).nth(card).getByRole('radio').nth(levelOf(card, last))).toBeChecked()
  }

  const limits = { heap: 1.3, listeners: 1, nodes: 1, paint: TIMED ? 1.2 : Infinity }
  const names = { heap: 'heap, bytes', listeners: 'listeners', nodes: 'nodes', paint: 'tap to paint, ms' }
  const rows = (['heap', 'listeners', 'nodes', 'paint'] as const).map((what) => ({
    what: names[what],
    start: round(start[what], 1),
    end: round(end[what], 1),
    ratio: round(end[what] / start[what]),
    limit: limits[what],
  }))
  console.table(rows)
  expect(rows.filter(({ ratio, limit }) => !(ratio <= limit))).toEqual([])
})
