import { setTimeout as sleep } from 'node:timers/promises'
import { newPerson, slowPage } from './slow-phone.mjs'

/** By then the last paint of a page that has loaded and taken over is noted. */
const QUIET = 350

/**
 * A first visit to one page, until nothing more happens.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {{ slower: number, hydrates: boolean, network?: 'slow' | 'fast' }} how `hydrates`: it is no twin
 */
export async function visit(browser, address, { slower, hydrates, network = 'slow' }) {
  const person = await newPerson(browser)
  const { page } = await slowPage(person, { slower, network })
  const seen = await look(page, address, hydrates)
  await person.close()
  return seen
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 * @param {boolean} hydrates
 */
export async function look(page, address, hydrates) {
  const answer = await page.goto(address)
  if (answer && !answer.ok()) throw new Error(`${address} answered ${answer.status()}.`)
  const mounted = hydrates ? await page.evaluate(() => /** @type {any} */ (window).seen.mounted) : null
  await page.evaluate(() => /** @type {any} */ (window).seen.painted)
  await sleep(QUIET)
  /** @type {import('./slow-phone.mjs').Seen} */
  const { firstPaint, largestPaint, shifted, longTasks } = await page.evaluate(() => {
    return /** @type {any} */ (window).seen
  })
  return { firstPaint, largestPaint, shifted, longTasks, mounted: Number(mounted) }
}
