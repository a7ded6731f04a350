import { median, round } from '../statistics.mjs'

/** The median, and from where to where it went. @param {readonly number[]} values */
export function spread(values, digits = 0) {
  return {
    median: round(median(values), digits),
    range: `${round(Math.min(...values), digits)} to ${round(Math.max(...values), digits)}`,
  }
}

/** The median of the ratios of each pair: what else the machine did fell on both. @param {{ site: number, twin: number }[]} pairs */
export function ratioOf(pairs) {
  return spread(
    pairs.map(({ site, twin }) => site / twin),
    2,
  )
}

/**
 * Visits the site and its twin right after one another, in every other round the twin first: what the one before leaves
 * behind, such as its worker, is then in the way of both alike.
 * @template Site, Twin
 * @param {number} round
 * @param {{ site: () => Promise<Site>, twin: () => Promise<Twin> }} visits
 * @returns {Promise<{ site: Site, twin: Twin }>}
 */
export async function inPair(round, visits) {
  if (round % 2 === 1) return { site: await visits.site(), twin: await visits.twin() }
  const twin = await visits.twin()
  return { site: await visits.site(), twin }
}

/**
 * Says how often something that takes long has come round.
 * @param {string} what
 * @param {number} rounds
 * @param {(round: number) => Promise<void>} run
 */
export async function inRounds(what, rounds, run) {
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`${what}: round ${round} of ${rounds} …`)
    await run(round)
  }
}
