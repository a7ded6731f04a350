import { setTimeout as sleep } from 'node:timers/promises'
import { newPerson, slowPage } from './slow-phone.mjs'

const AIMS = { first: 75_000, further: 12_000 }
/** The page of the cards first, then every other: each leads to the next, or the one before it does. */
const WALK = /** @type {const} */ ([
  'weigh',
  'decision',
  'worksheet',
  'safety',
  'options',
  'lean',
  'summary',
  'about',
  'read',
  'home',
])
/** A page that has asked for nothing for so long has what it wants. */
const QUIET = 700
const KEPT_FOR_LATER = 3_000

/**
 * What goes over the wire, with the head of each answer as HTTP/1.1 writes it: a first visit to the page of cards, and each page that a person goes on to
 * from there. What the worker fetches in the background is told apart: it would hide what a page asks for itself, and so
 * the walk is one without it.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} site
 * @param {Record<typeof WALK[number], string>} paths
 */
export async function measureBytes(browser, site, paths) {
  const person = await newPerson(browser, { worker: 'block' })
  const { page, devtools } = await slowPage(person, { slower: 1 })
  let bytes = 0
  let heads = 0
  let requests = 0
  let last = performance.now()
  devtools.on('Network.requestWillBeSent', () => (last = performance.now()))
  devtools.on('Network.responseReceived', ({ response }) => (heads += response.encodedDataLength))
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += encodedDataLength > 0 ? 1 : 0
    last = performance.now()
  })
  const settle = async () => {
    last = performance.now()
    while (performance.now() - last < QUIET) await sleep(50)
  }
  /** @type {{ page: string, bytes: number, 'of these, heads': number, requests: number, aim: number | null, met: boolean | null }[]} */
  const rows = []
  for (const name of WALK) {
    const aim = rows.length === 0 ? AIMS.first : AIMS.further
    console.log(`bytes: ${name} …`)
    await leadTo(page, paths[name])
    bytes = heads = requests = 0
    if (rows.length === 0) await page.goto(site + paths[name])
    else await page.locator(linkTo(paths[name])).first().click()
    await settle()
    rows.push({ page: name, bytes, 'of these, heads': heads, requests, aim, met: bytes <= aim })
    if (name === 'weigh') await rateEverything(page)
  }
  await person.close()
  return [...rows, await inBackground(browser, site + paths.weigh)]
}

/** @param {string | undefined} path */
const linkTo = (path) => `a[href="${path}"]`

/** A page that does not lead there was a side trip from one that does. @param {import('@playwright/test').Page} page @param {string | undefined} path */
async function leadTo(page, path) {
  const isStart = page.url() === 'about:blank'
  if (isStart || (await page.locator(linkTo(path)).count()) > 0) return
  await page.goBack()
  await page.locator(linkTo(path)).first().waitFor()
}

/** A summary of answers asks for more than an empty one. @param {import('@playwright/test').Page} page */
async function rateEverything(page) {
  await page.evaluate(() => {
    for (const [place, card] of document.querySelectorAll('article.card').entries())
      card.querySelectorAll('input')[(place * 3) % 5]?.click()
  })
}

/** All that the worker fetches after a first visit, so that the next one needs no network. @param {import('@playwright/test').Browser} browser @param {string} address */
async function inBackground(browser, address) {
  const person = await newPerson(browser)
  /** @type {ReturnType<import('@playwright/test').Request['sizes']>[]} */
  const fetched = []
  person.on('requestfinished', (request) => {
    if (request.serviceWorker() !== null) fetched.push(request.sizes())
  })
  const page = await person.newPage()
  await page.goto(address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await sleep(KEPT_FOR_LATER)
  const sizes = await Promise.all(fetched)
  await person.close()
  const heads = sizes.reduce((sum, { responseHeadersSize }) => sum + responseHeadersSize, 0)
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, heads)
  return {
    page: 'the worker, in the background',
    bytes,
    'of these, heads': heads,
    requests: sizes.length,
    aim: null,
    met: null,
  }
}
