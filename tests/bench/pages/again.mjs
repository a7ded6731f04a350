import { newPerson, slowPage } from './slow-phone.mjs'
import { inRounds, ratioOf, spread } from './table.mjs'
import { look, visit } from './visit.mjs'

const SLOWER = 6

/**
 * How soon a page shows anything when a person comes again, and without a network, beside the first paint of the twin
 * on a first visit. A page that was never visited is filled by its script alone.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ site: string, twin: string }} addresses
 * @param {{ weigh: string, options: string }} paths
 * @param {number} pairs
 */
export async function measureAgain(browser, addresses, { weigh, options }, pairs) {
  const visits = [
    { visit: 'second visit', path: weigh, offline: false },
    { visit: 'offline', path: weigh, offline: true },
    { visit: 'offline, a page not visited before', path: options, offline: true },
  ].map((kind) => ({ ...kind, paints: /** @type {{ site: number, twin: number }[]} */ ([]) }))

  await inRounds('coming again', pairs, async () => {
    const person = await comesFirst(browser, addresses.site + weigh)
    for (const { path, offline, paints } of visits) {
      const { page } = await slowPage(person, { slower: SLOWER, network: offline ? 'none' : 'slow' })
      await person.setOffline(offline)
      const { firstPaint: site } = await look(page, addresses.site + path, true)
      await page.close()
      const { firstPaint: twin } = await visit(browser, addresses.twin + path, {
        slower: SLOWER,
        hydrates: false,
      })
      paints.push({ site, twin })
    }
    await person.close()
  })
  return visits.map(({ visit, paints }) => {
    const [site, ratio] = [spread(paints.map(({ site }) => site)), ratioOf(paints)]
    return {
      visit,
      'FCP ms': site.median,
      'ms, range': site.range,
      'twin ms': spread(paints.map(({ twin }) => twin)).median,
      ratio: ratio.median,
      'ratio, range': ratio.range,
      'below 1': ratio.median < 1,
    }
  })
}

/** A first visit, until the worker serves what comes next. @param {import('@playwright/test').Browser} browser @param {string} address */
async function comesFirst(browser, address) {
  const person = await newPerson(browser)
  const page = await person.newPage()
  await page.goto(address)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.close()
  return person
}
