import { inRounds, spread } from './table.mjs'
import { visit } from './visit.mjs'

const SLOWER = 4
const AIM = 50
/** A task is long from here on; only what is over it counts. */
const LONG = 50

/**
 * Total blocking time: how long tasks keep a page from answering, from its first paint until it is quiet. The network is
 * not slowed, so that all of a page comes at once: that makes the longest tasks. What the twin has is the browser's own.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ site: string, twin: string }} addresses
 * @param {Record<string, string>} paths
 * @param {number} rounds
 */
export async function measureBlocking(browser, addresses, paths, rounds) {
  const pages = Object.entries(paths).map(([page, path]) => ({
    page,
    path,
    site: /** @type {Blocked[]} */ ([]),
    twin: /** @type {Blocked[]} */ ([]),
  }))
  await inRounds(`blocking, processor ${SLOWER} times slower`, rounds, async () => {
    for (const { path, site, twin } of pages) {
      site.push(await blocked(browser, addresses.site + path, true))
      twin.push(await blocked(browser, addresses.twin + path, false))
    }
  })
  return pages.map(({ page, site, twin }) => {
    const total = spread(site.map(({ total }) => total))
    const longest = spread(site.map(({ longest }) => longest))
    return {
      page,
      'TBT ms': total.median,
      range: total.range,
      [`under ${AIM}`]: total.median < AIM,
      'longest task ms': longest.median,
      'longest, range': longest.range,
      'twin TBT ms': spread(twin.map(({ total }) => total)).median,
    }
  })
}

/** @typedef {{ total: number, longest: number }} Blocked in ms */

/** @param {import('@playwright/test').Browser} browser @param {string} address @param {boolean} hydrates @returns {Promise<Blocked>} */
async function blocked(browser, address, hydrates) {
  const how = /** @type {const} */ ({ slower: SLOWER, hydrates, network: 'fast' })
  const { longTasks, firstPaint } = await visit(browser, address, how)
  const tasks = longTasks.filter(([start, duration]) => start + duration > firstPaint)
  return {
    total: tasks.reduce((sum, [, duration]) => sum + duration - LONG, 0),
    longest: Math.max(0, ...tasks.map(([, duration]) => duration)),
  }
}
