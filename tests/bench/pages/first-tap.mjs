import { newPerson, slowPage } from './slow-phone.mjs'
import { inPair, inRounds, ratioOf, spread } from './table.mjs'
import { visit } from './visit.mjs'

const SLOWER = 6
const AIM = 1.6

/**
 * Until a tap on a rating works: made by real input as soon as the app has taken the page over, and answered when the
 * page says that one more card is rated. Beside the largest paint of the twin.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ site: string, twin: string }} addresses
 * @param {string} path of a page of cards
 * @param {number} pairs
 */
export async function measureFirstTap(browser, addresses, path, pairs) {
  /** @type {Record<'ready' | 'answered', { site: number, twin: number }[]>} */
  const times = { ready: [], answered: [] }
  await inRounds('first tap', pairs, async (round) => {
    const { site, twin } = await inPair(round, {
      site: () => tap(browser, addresses.site + path),
      twin: () => visit(browser, addresses.twin + path, { slower: SLOWER, hydrates: false }),
    })
    times.ready.push({ site: site.ready, twin: twin.largestPaint })
    times.answered.push({ site: site.answered, twin: twin.largestPaint })
  })
  const words = { ready: 'a tap would work', answered: 'a tap made then is answered' }
  return /** @type {const} */ (['ready', 'answered']).map((name) => {
    const [site, ratio] = [spread(times[name].map(({ site }) => site)), ratioOf(times[name])]
    return {
      until: words[name],
      ms: site.median,
      'ms, range': site.range,
      'twin LCP ms': spread(times[name].map(({ twin }) => twin)).median,
      ratio: ratio.median,
      'ratio, range': ratio.range,
      [`at most ${AIM}`]: ratio.median <= AIM,
    }
  })
}

/** @param {import('@playwright/test').Browser} browser @param {string} address */
async function tap(browser, address) {
  const person = await newPerson(browser)
  const { page, devtools } = await slowPage(person, { slower: SLOWER })
  await page.addInitScript(prepare)
  await page.goto(address, { waitUntil: 'commit' })
  const { ready, x, y } = await page.evaluate(() => /** @type {any} */ (window).tapped.place)
  for (const type of /** @type {const} */ (['mousePressed', 'mouseReleased']))
    await devtools.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  const answered = await page.evaluate(() => /** @type {any} */ (window).tapped.answered)
  const kept = await page.evaluate(() => Object.keys(localStorage).length)
  if (kept === 0) throw new Error('The tap was answered and yet not kept.')
  await person.close()
  return { ready: Number(ready), answered: Number(answered) }
}

/** Runs in the page: brings the first rating into view before the app is there, and waits for the answer to a tap. */
function prepare() {
  const { seen } = /** @type {any} */ (window)
  const loaded = new Promise((resolve) => addEventListener('DOMContentLoaded', resolve))
  const place = loaded.then(async () => {
    const radio = document.querySelector('article.card input[type=radio]')
    radio?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = radio?.getBoundingClientRect() ?? new DOMRect()
    return { ready: await seen.mounted, x: x + width / 2, y: y + height / 2 }
  })
  const answered = loaded.then(
    () =>
      new Promise((resolve) => {
        const said = document.querySelector('.weigh-progress [role=status]')
        new MutationObserver(() => resolve(performance.now())).observe(said ?? document.body, {
          characterData: true,
          childList: true,
          subtree: true,
        })
      }),
  )
  Object.assign(window, { tapped: { place, answered } })
}
