/** Slow 4G, as Lighthouse and others have it. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const PHONE = { width: 390, height: 844 }

/**
 * @typedef {object} Seen what the page notes of itself, in ms since its navigation began
 * @property {number} firstPaint of any content
 * @property {number} largestPaint
 * @property {Promise<void>} painted when there is a largest paint
 * @property {number} shifted the sum of all layout shifts that no tap caused
 * @property {[start: number, duration: number][]} longTasks
 * @property {Promise<number>} mounted when the app has taken all of the page over
 */

/**
 * A person with an empty cache.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ worker?: 'allow' | 'block' }} [settings]
 */
export function newPerson(browser, { worker = 'allow' } = {}) {
  return browser.newContext({ viewport: PHONE, serviceWorkers: worker })
}

/**
 * A page on a slow phone, which notes what it sees.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ slower: number, network?: 'slow' | 'fast' | 'none' }} how `slower`: how many times slower the processor is
 */
export async function slowPage(context, { slower, network = 'slow' }) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  if (network !== 'fast')
    await devtools.send('Network.emulateNetworkConditions', { ...SLOW_4G, offline: network === 'none' })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(watch)
  return { page, devtools }
}

/** Runs in the page, before anything else. It polls nothing, so that it costs next to nothing. */
function watch() {
  let paint = () => {}
  /** @type {Seen} */
  const seen = {
    painted: new Promise((resolve) => (paint = resolve)),
    firstPaint: 0,
    largestPaint: 0,
    shifted: 0,
    longTasks: [],
    // The app sets it to null as the last thing of taking the page over, part by part.
    mounted: new Promise((resolve) => {
      /** @type {unknown} */
      let early
      Object.defineProperty(window, 'early', {
        get: () => early,
        set(value) {
          early = value
          if (value === null) resolve(performance.now())
        },
      })
    }),
  }
  Object.assign(window, { seen })
  const observe = (/** @type {string} */ type, /** @type {(entry: any) => void} */ note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime
    paint()
  })
  observe('layout-shift', ({ value, hadRecentInput }) => (seen.shifted += hadRecentInput ? 0 : value))
  observe('longtask', ({ startTime, duration }) => seen.longTasks.push([startTime, duration]))
}
