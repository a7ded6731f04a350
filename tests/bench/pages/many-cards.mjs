import { newPerson } from './slow-phone.mjs'
import { spread } from './table.mjs'

const LONG = 50

/**
 * Every card of a long page rated in a row, by real input. A long task counts where a tap is in it: bringing the next
 * card into view is the bench's doing.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of a page of cards
 * @param {number} slower
 */
export async function rateAll(browser, address, slower) {
  console.log(`rating all cards, processor ${slower} times slower …`)
  const person = await newPerson(browser)
  const page = await person.newPage()
  await page.addInitScript(watchTaps)
  await page.goto(address)
  await page.waitForFunction(() => window.early === null)
  const devtools = await person.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const cards = await page.locator('article.card').count()
  for (let card = 0; card < cards; card += 1) {
    const { x, y } = await page.evaluate(bringIntoView, { card, level: card % 5 })
    for (const type of /** @type {const} */ (['mousePressed', 'mouseReleased']))
      await devtools.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  }
  const said = await page.locator('.weigh-progress [role=status]').textContent()
  if (!said?.startsWith(`${cards} `)) throw new Error(`Of ${cards} cards, the page says: ${said}`)
  /** @type {{ at: number[], long: [number, number][], answers: number[] }} */
  const { at, long, answers } = await page.evaluate(() => /** @type {any} */ (window).taps)
  await person.close()
  const held = long.filter(([start, duration]) => at.some((tap) => tap >= start && tap <= start + duration))
  const answered = spread(answers)
  return {
    cards,
    'processor slower': slower,
    [`tasks over ${LONG} ms`]: held.length,
    'longest task ms':
      held.length === 0 ? `at most ${LONG}` : Math.max(...held.map(([, duration]) => duration)),
    'tap to paint, median ms': answered.median,
    'tap to paint, range': answered.range,
    aim: slower === 1 ? `no task over ${LONG} ms` : '',
    met: slower === 1 ? held.length === 0 : null,
  }
}

/** Runs in the page. */
function watchTaps() {
  /** @type {{ at: number[], long: [number, number][], answers: number[] }} */
  const taps = { at: [], long: [], answers: [] }
  Object.assign(window, { taps })
  addEventListener('change', () => taps.at.push(performance.now()), { capture: true })
  const observe = (/** @type {object} */ what, /** @type {(entry: any) => void} */ note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(what)
  observe({ type: 'longtask' }, ({ startTime, duration }) => taps.long.push([startTime, duration]))
  // Only what takes 16 ms or longer is told.
  observe({ type: 'event', durationThreshold: 16 }, ({ name, duration }) => {
    if (name === 'click') taps.answers.push(duration)
  })
}

/** Runs in the page. @param {{ card: number, level: number }} which @returns {{ x: number, y: number }} where to tap */
function bringIntoView({ card, level }) {
  const radio = document.querySelectorAll('article.card')[card]?.querySelectorAll('input')[level]
  radio?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = radio?.getBoundingClientRect() ?? new DOMRect()
  return { x: x + width / 2, y: y + height / 2 }
}
