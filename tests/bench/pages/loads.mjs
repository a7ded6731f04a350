import { inPair, inRounds, ratioOf, spread } from './table.mjs'
import { visit } from './visit.mjs'

const SLOWER = 6
const AIM = 1.1

/**
 * Until the largest part of a page is painted, and how far anything moves after that: each page beside its twin.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ site: string, twin: string }} addresses
 * @param {Record<string, string>} paths
 * @param {number} pairs
 */
export async function measureLoads(browser, addresses, paths, pairs) {
  const pages = Object.entries(paths).map(([page, path]) => ({
    page,
    path,
    paints: /** @type {{ site: number, twin: number }[]} */ ([]),
    shifts: /** @type {number[]} */ ([]),
  }))
  await inRounds('loads, beside the twin', pairs, async (round) => {
    for (const { path, paints, shifts } of pages) {
      const { site, twin } = await inPair(round, {
        site: () => visit(browser, addresses.site + path, { slower: SLOWER, hydrates: true }),
        twin: () => visit(browser, addresses.twin + path, { slower: SLOWER, hydrates: false }),
      })
      paints.push({ site: site.largestPaint, twin: twin.largestPaint })
      shifts.push(site.shifted)
    }
  })
  return pages.map(({ page, paints, shifts }) => {
    const [site, twin] = [spread(paints.map(({ site }) => site)), spread(paints.map(({ twin }) => twin))]
    const ratio = ratioOf(paints)
    return {
      page,
      'LCP ms': site.median,
      'ms, range': site.range,
      'twin ms': twin.median,
      'twin, range': twin.range,
      ratio: ratio.median,
      'ratio, range': ratio.range,
      [`at most ${AIM}`]: ratio.median <= AIM,
      'CLS, worst': Math.max(...shifts),
    }
  })
}
