import { join } from 'node:path'
import { projectRoot } from '../../src/hosting/project.mjs'
import { serve } from '../../src/hosting/serve.mjs'
import { freePort } from '../support/ports.mjs'
import { compiled } from './compiled.mjs'
import { publishedSite, startBrowser } from './sites.mjs'
import { median, round } from './statistics.mjs'

const SLOWER = 6
const CHANGES = 50

/**
 * From a change of the notes until the link and its code are made anew, with a processor slowed six times, beside the
 * same event on a field that nothing listens to. The person has rated every card and written three reasons.
 */
export async function measureHandover() {
  const { aid, out } = publishedSite()
  const { address, close } = await serve({ root: out, port: await freePort() })
  const browser = await startBrowser()
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await answer(page, `${address}/${aid}`)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const { made, idle, letters } = await page.evaluate(measure, CHANGES)
  const alone = await measureAlone(browser, page)
  await browser.close()
  await close()
  return [
    {
      'letters in the link': letters,
      'link alone, median ms': round(median(alone.made), 1),
      'worst alone ms': round(Math.max(...alone.made), 1),
      'async no-op, median ms': round(median(alone.idle), 2),
      'change to link, median ms': round(median(made), 1),
      'worst ms': round(Math.max(...made), 1),
      'no-op, median ms': round(median(idle), 1),
      'ratio of medians': round(median(made) / median(idle), 2),
    },
  ]
}

/**
 * Just the making of the link, from the answers and the aid of the page, on an empty page as slow.
 * @param {import('@playwright/test').Browser} browser @param {import('@playwright/test').Page} page
 */
async function measureAlone(browser, page) {
  const [aid, answers] = await page.evaluate(() => [
    JSON.parse(document.getElementById('payload')?.textContent ?? '').aid,
    JSON.parse(localStorage.getItem('weigh-up:answers:dry-needling') ?? '').answers,
  ])
  await compiled('src/handover/link.ts')
  const empty = await browser.newPage()
  await empty.route('http://bench.test/**', (route) => {
    const { pathname } = new URL(route.request().url())
    return pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Bench</title>' })
      : route.fulfill({ contentType: 'text/javascript', path: join(projectRoot, '.reports/bench', pathname) })
  })
  await empty.goto('http://bench.test/')
  const devtools = await empty.context().newCDPSession(empty)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return empty.evaluate(
    async ({ aid, answers, changes }) => {
      const module = '/link.js'
      const { makeLink } = await import(module)
      const handedOver = { aid: aid.id, aidVersion: aid.version, date: '2026-11-24', answers }
      const timed = async (/** @type {() => Promise<unknown>} */ run) => {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        const start = performance.now()
        await run()
        return performance.now() - start
      }
      const made = []
      const idle = []
      for (let turn = 0; turn < changes; turn += 1) {
        made.push(await timed(() => makeLink(aid, handedOver)))
        idle.push(await timed(async () => {}))
      }
      return { made: made.slice(5), idle: idle.slice(5) }
    },
    { aid, answers, changes: CHANGES },
  )
}

/** @param {import('@playwright/test').Page} page @param {string} aid */
async function answer(page, aid) {
  await page.goto(`${aid}/weigh`)
  await page.waitForFunction(() => window.early === null)
  await page.getByRole('button', { name: 'Add a reason for it' }).click()
  for (const reason of ['I drive for a living', 'My sister had it and slept well again', 'It is far away']) {
    await page.locator('.own-text-form textarea').first().fill(reason)
    await page.locator('.own-text-form button').first().click()
  }
  for (const [place, card] of (await page.locator('article.card').all()).entries())
    await card.locator(`input[type=radio] >> nth=${place % 5}`).check()
  await page.goto(`${aid}/summary`)
  await page.waitForFunction(() => document.querySelector('.hand-over .link')?.textContent?.includes('#'))
}

/** Runs in the page. @param {number} changes */
async function measure(changes) {
  const notes = /** @type {HTMLTextAreaElement} */ (document.querySelector('#notes-text'))
  const link = /** @type {HTMLElement} */ (document.querySelector('.hand-over .link'))
  const unheard = document.body.appendChild(document.createElement('textarea'))
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const change = (/** @type {HTMLTextAreaElement} */ field, /** @type {number} */ turn) => {
    field.value = `Note ${turn}`
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const made = []
  const idle = []
  for (let turn = 0; turn < changes; turn += 1) {
    await frame()
    const before = performance.now()
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve(undefined)
      })
      observer.observe(link, { childList: true, characterData: true, subtree: true })
    })
    change(notes, turn)
    await changed
    made.push(performance.now() - before)

    await frame()
    const still = performance.now()
    change(unheard, turn)
    await Promise.resolve()
    idle.push(performance.now() - still)
  }
  return { made: made.slice(5), idle: idle.slice(5), letters: link.textContent.split('#')[1]?.length ?? 0 }
}
