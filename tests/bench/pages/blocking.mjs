import { inRounds, spread } from './table.mjs'
import { visit } from './visit.mjs'

const SLOWER = 4
const AIM = 50
/** A task is long from here on; only what is over it counts. */
const LONG = 50

/**
 * Total blocking time: how long tasks keep a page from answering, from its first paint until it is quiet.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} site
 * @param {Record<string, string>} paths
 * @param {number} rounds
 */
export async function measureBlocking(browser, site, paths, rounds) {
  const pages = Object.entries(paths).map(([page, path]) => ({
    page,
    path,
    blocked: /** @type {number[]} */ ([]),
    longest: /** @type {number[]} */ ([]),
  }))
  await inRounds(`blocking, processor ${SLOWER} times slower`, rounds, async () => {
    for (const { path, blocked, longest } of pages) {
      const { longTasks, firstPaint } = await visit(browser, site + path, { slower: SLOWER, hydrates: true })
      const tasks = longTasks.filter(([start, duration]) => start + duration > firstPaint)
      blocked.push(tasks.reduce((sum, [, duration]) => sum + duration - LONG, 0))
      longest.push(Math.max(0, ...tasks.map(([, duration]) => duration)))
    }
  })
  return pages.map(({ page, blocked, longest }) => ({
    page,
    'TBT ms': spread(blocked).median,
    range: spread(blocked).range,
    [`under ${AIM}`]: spread(blocked).median < AIM,
    'longest task ms': spread(longest).median,
    'longest, range': spread(longest).range,
  }))
}
