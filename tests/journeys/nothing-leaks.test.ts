import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addReason, expect, open, test, untilReady } from '../support/journey'
import { overheardBrowser, tracesOf, type Traces } from '../support/overheard'
import { SECRET, SECRETS, walk, wordsOf } from '../support/whole-journey'

type Browser = Awaited<ReturnType<typeof overheardBrowser>>

/** Anything that leaves the device, or stays on it outside of local storage, must be the site's own and nothing more. */
function expectNoLeak({ asked, seen }: Browser, traces: readonly Traces[], site: string, fragment: string) {
  expect(asked.length).toBeGreaterThan(0)
  for (const { method, url, body, referrer, cookie } of asked) {
    // The browser looks for a newer worker by itself, and says that the worker it has is why.
    const bySelf = url === `${site}/sw.js` && referrer === url
    expect({ method, body, referrer: bySelf ? undefined : referrer, cookie, url }, url).toEqual({
      method: 'GET',
      body: '',
      referrer: undefined,
      cookie: undefined,
      url: expect.stringMatching(new RegExp(`^${site}/[\\w./-]*$`)),
    })
  }
  for (const { cached, caches, ...left } of traces) {
    expect(left).toEqual({
      path: expect.stringMatching(/^\/[\w/-]*$/),
      title: expect.any(String),
      referrer: '',
      cookie: '',
      windowName: '',
      databases: [],
      session: {},
    })
    for (const url of cached) expect(url).toMatch(new RegExp(`^${site}/[\\w./-]*$`))
    for (const name of caches) expect(name).toMatch(/^weigh-up http/)
  }
  // The history of the tab is told by the browser to nobody; even so it holds only where the person was.
  const loud = seen.filter((what) => !what.startsWith('history: '))
  expect(loud).toEqual([])
  const everything = JSON.stringify([asked, seen, traces])
  expect(everything).not.toMatch(SECRET)
  if (fragment !== '') expect(JSON.stringify([asked, traces])).not.toContain(fragment.slice(0, 24))
}

const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))

test.describe('nothing leaves the device, and nothing is left on it but in its place', () => {
  // These tests listen by themselves, to more.
  test.use({ quiet: undefined })
  test.setTimeout(240_000)
  let heard: Browser
  let page: Page
  let site = ''
  let traces: Traces[]
  const look = async () => void traces.push(await tracesOf(page))
  test.beforeEach(async ({ browser, baseURL }) => {
    site = baseURL ?? ''
    heard = await overheardBrowser(browser, site)
    page = await heard.context.newPage()
    traces = []
  })
  test.afterEach(() => heard.close())

  for (const [language, aid] of [
    ['en', '/dry-needling'],
    ['es', '/es/dry-needling'],
    ['ar', '/ar/dry-needling'],
  ] as const)
    test(`privacy 12, 18, 19: the whole journey, with own words everywhere, in ${language}`, async () => {
      const say = wordsOf(language)
      const link = await walk(page, aid, language, look)
      const fragment = new URL(link).hash.slice(1)
      expect(await kept(page)).toMatch(SECRET)

      await page.getByRole('button', { name: say('handover-copy-link') }).click()
      await page.getByRole('button', { name: say('handover-copy-text') }).click()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(SECRET)
      await page.getByRole('button', { name: say('print-button') }).click()
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: say('handover-save'), exact: true }).click()
      const saved = await (await downloading).path()
      expect(readFileSync(saved, 'utf8')).toMatch(SECRET)
      const fhir = page.waitForEvent('download')
      await page.getByRole('button', { name: say('handover-fhir') }).click()
      await fhir
      await look()
      await untilReady(page)

      await open(page, link)
      await expect(page.getByText(SECRETS.notes).first()).toBeVisible()
      await look()
      await page
        .getByRole('link', { name: say('footer-about') })
        .or(page.locator('.site-name'))
        .first()
        .click()
      await look()
      await open(page, `${aid.replace('dry-needling', '')}read`)
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: `${SECRETS.name}.json`, mimeType: 'text/plain', buffer: readFileSync(saved) })
      await expect(page.getByText(SECRETS.notes).first()).toBeVisible()
      await look()
      expectNoLeak(heard, traces, site, fragment)
      expect(await heard.context.cookies()).toEqual([])
    })

  test('where storage is full, a link and a file are damaged, and there is no network', async () => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await open(page, '/dry-needling/weigh')
    await addReason(page, 'pro', SECRETS.reason)
    await expect(page.getByText('This browser does not keep your answers')).toBeVisible()
    await look()

    for (const damaged of [SECRETS.notes.replace(' ', '-'), `<b>${SECRETS.notes}</b>`, 'A'.repeat(70_000)]) {
      await open(page, '/')
      await open(page, `/read#${damaged}`)
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(page.getByText(SECRETS.notes)).toHaveCount(0)
      traces.push({ ...(await tracesOf(page)) })
    }
    await open(page, '/read')
    await page.locator('input[type=file]').setInputFiles({
      name: `${SECRETS.name}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(`{"format":"weigh-up","version":1,"answers":{"notes":"${SECRETS.notes}"`),
    })
    await expect(page.getByRole('alert')).toContainText('damaged')
    await look()

    await untilReady(page)
    await heard.context.setOffline(true)
    await open(page, '/dry-needling/weigh')
    await addReason(page, 'con', SECRETS.reason)
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Summary' }).click()
    await page.getByRole('textbox', { name: 'What else do you want' }).fill(SECRETS.notes)
    await expect(page.locator('.hand-over .link')).toContainText('/read#')
    await look()
    // The person's own address bar is where a damaged link stands; history tells of it there alone.
    const own = heard.seen.filter((what) => what.startsWith('history: ') && what.includes('/read#'))
    const rest = { ...heard, seen: heard.seen.filter((what) => !own.includes(what)) }
    expectNoLeak(rest, traces, site, '')
  })
})
