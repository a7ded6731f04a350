import { serve } from '../../src/hosting/serve.mjs'
import { freePort } from '../support/ports.mjs'
import { measureAgain } from './pages/again.mjs'
import { measureBlocking } from './pages/blocking.mjs'
import { measureBytes } from './pages/bytes.mjs'
import { measureFirstTap } from './pages/first-tap.mjs'
import { measureLoads } from './pages/loads.mjs'
import { rateAll } from './pages/many-cards.mjs'
import { writeTwin } from './pages/twin.mjs'
import { largeSite, publishedSite, startBrowser } from './sites.mjs'

/** How often each is measured; fewer are for trying out. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9)
const MANY = 200

/**
 * What a person waits for on a slow phone in a slow network, in Chromium, beside a twin without scripts.
 * @returns {Promise<import('./results.mjs').Tables>}
 */
export async function measurePages() {
  const { aid, out } = publishedSite()
  const large = await largeSite(MANY)
  const [site, twin, many] = await Promise.all([out, writeTwin(out), large.out].map(start))
  if (!site || !twin || !many) throw new Error('A site is not served.')
  const addresses = { site: site.address, twin: twin.address }
  const paths = pathsOf(aid)
  const browser = await startBrowser()

  const cards = `${many.address}/${large.aid}/weigh`
  const tables = {
    'bytes over the wire': await measureBytes(browser, site.address, paths),
    'rating all cards in a row': [await rateAll(browser, cards, 1), await rateAll(browser, cards, 6)],
    'largest paint and layout shift, processor 6 times slower, slow 4G': await measureLoads(
      browser,
      addresses,
      paths,
      ROUNDS,
    ),
    'first tap, processor 6 times slower, slow 4G': await measureFirstTap(
      browser,
      addresses,
      paths.weigh,
      ROUNDS,
    ),
    'coming again, processor 6 times slower, slow 4G': await measureAgain(browser, addresses, paths, ROUNDS),
    'blocking time, processor 4 times slower': await measureBlocking(browser, addresses, paths, ROUNDS),
  }
  await browser.close()
  await Promise.all([site, twin, many].map(({ close }) => close()))
  return tables
}

/** @param {string} root */
async function start(root) {
  return serve({ root, port: await freePort() })
}

/** Every kind of page, of one aid, in the order in which a person comes by them. @param {string} aid */
function pathsOf(aid) {
  return {
    home: '/',
    decision: `/${aid}`,
    safety: `/${aid}/safety`,
    options: `/${aid}/options`,
    weigh: `/${aid}/weigh`,
    lean: `/${aid}/lean`,
    summary: `/${aid}/summary`,
    about: `/about/${aid}`,
    read: '/read',
    worksheet: `/${aid}/worksheet`,
  }
}
