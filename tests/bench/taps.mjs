import { serve } from '../../src/hosting/serve.mjs'
import { freePort } from '../support/ports.mjs'
import { largeSite, publishedSite, startBrowser } from './sites.mjs'
import { median, round } from './statistics.mjs'

const SLOWER = 6
const ROUNDS = 10
const TAPS_A_ROUND = 5

/**
 * From a tap on a rating to the next painted frame of the summary page, with a processor slowed six times, beside the
 * same tap on the same page whose handler does nothing; and the memory after many changes.
 */
export async function measureTaps() {
  const sites = [
    { cards: 17, ...publishedSite() },
    { cards: 200, ...(await largeSite(200)) },
  ]
  const browser = await startBrowser()
  const rows = []
  for (const { cards, aid, out } of sites) {
    const { address, close } = await serve({ root: out, port: await freePort() })
    rows.push({ cards, ...(await measureSite(browser, `${address}/${aid}/summary`)) })
    await close()
  }
  await browser.close()
  return rows
}

/** @param {import('@playwright/test').Browser} browser @param {string} address of the summary page */
async function measureSite(browser, address) {
  // A worker would answer for the still page, which is none of the site's.
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
  const real = await context.newPage()
  await rateEverything(real, address)
  await real.getByRole('button', { name: 'Try a change', exact: true }).click()
  await real.locator('.try').scrollIntoViewIfNeeded()

  const idle = await context.newPage()
  const still = (await real.content()).replaceAll(/<script[\s\S]*?<\/script>/g, '')
  await idle.route('**/idle', (route) => route.fulfill({ contentType: 'text/html', body: still }))
  await idle.goto(new URL('/idle', address).href)

  /** @type {{ real: number[], idle: number[] }} */
  const times = { real: [], idle: [] }
  for (const page of [real, idle]) await watchTaps(page)
  for (let turn = 0; turn <= ROUNDS; turn += 1)
    for (const [name, page] of /** @type {const} */ ([
      ['real', real],
      ['idle', idle],
    ])) {
      const taken = await tap(page, TAPS_A_ROUND)
      // The first round warms up.
      if (turn > 0) times[name].push(...taken)
    }
  const heap = await heapAfter(real)
  await context.close()
  return {
    'tap to paint, median ms': round(median(times.real), 1),
    'worst ms': round(Math.max(...times.real), 1),
    'idle page, median ms': round(median(times.idle), 1),
    'ratio of medians': round(median(times.real) / median(times.idle), 2),
    'heap after 500 changes / after 50': round(heap, 2),
  }
}

/** @param {import('@playwright/test').Page} page @param {string} address */
async function rateEverything(page, address) {
  await page.goto(address.replace(/summary$/, 'weigh'))
  await page.waitForFunction(() => window.early === null)
  await page.evaluate(() => {
    for (const [place, card] of document.querySelectorAll('article.card').entries())
      /** @type {HTMLInputElement | undefined} */ (card.querySelectorAll('input')[(place * 3) % 5])?.click()
  })
  await page.goto(address)
  await page.waitForFunction(() => window.early === null)
}

/** Notes, for each tap, the time from the event to the frame after it. @param {import('@playwright/test').Page} page */
async function watchTaps(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.evaluate(() => {
    const taps = /** @type {number[]} */ ([])
    Object.assign(window, { taps })
    addEventListener(
      'click',
      ({ timeStamp, target }) => {
        // A label's click is followed by one on its radio, which is the one that counts.
        if (!(target instanceof HTMLInputElement)) return
        requestAnimationFrame(() => {
          const painted = new MessageChannel()
          painted.port1.onmessage = () => taps.push(performance.now() - timeStamp)
          painted.port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
}

/** @param {import('@playwright/test').Page} page @param {number} count @returns {Promise<number[]>} in ms */
async function tap(page, count) {
  await page.bringToFront()
  const radios = page.locator('.try input[type=radio]')
  await radios.nth(2).scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => /** @type {any} */ (window).taps.length)
  for (let made = 0; made < count; made += 1) {
    const box = await radios.nth(made % 2 === 0 ? 1 : 3).boundingBox()
    if (box === null) throw new Error('The radios to tap are not on the page.')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.waitForFunction((all) => /** @type {any} */ (window).taps.length >= all, before + made + 1)
  }
  return page.evaluate((from) => /** @type {any} */ (window).taps.slice(from), before)
}

/** @param {import('@playwright/test').Page} page @returns {Promise<number>} heap after 500 changes to that after 50 */
async function heapAfter(page) {
  await page.bringToFront()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const change = (/** @type {number} */ count) =>
    page.evaluate(async (changes) => {
      const radios = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.try input'))
      for (let made = 0; made < changes; made += 1) {
        radios[made % 5]?.click()
        await new Promise((done) => requestAnimationFrame(done))
      }
    }, count)
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  await change(50)
  const early = await used()
  await change(450)
  return (await used()) / early
}
