import { chromium, expect as expectPage, type Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findOrInstallChromium, launchArgs } from '../support/chromium.mjs'
import { startNginx } from '../support/nginx.mjs'
import { publish } from '../support/published'

/** The site that was built for /aids/, on nginx as it is shipped for that, in a real browser. */
describe('a site below another address', () => {
  let browser: Browser
  let site: ReturnType<typeof publish>
  let nginx: Awaited<ReturnType<typeof startNginx>>

  beforeAll(async () => {
    site = publish('.reports/site-sub')
    nginx = await startNginx({ configuration: 'docs/nginx-sub-path.conf', root: site.root })
    browser = await chromium.launch({ executablePath: await findOrInstallChromium(), args: launchArgs })
  }, 300_000)
  afterAll(async () => {
    await Promise.all([browser.close(), nginx.close()])
    site.remove()
  })

  /** A page that hears of every error, and of everything that was not found or not asked for below /aids/. */
  async function visit(path: string, locale = 'en-GB') {
    const context = await browser.newContext({ locale, viewport: { width: 390, height: 844 } })
    const heard: string[] = []
    context.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`))
    context.on('weberror', (error) => heard.push(`error: ${error.error().message}`))
    context.on('request', (request) => {
      if (!request.url().startsWith(`${nginx.address}/aids/`)) heard.push(`request: ${request.url()}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`)
    })
    const page = await context.newPage()
    await page.goto(nginx.address + path)
    return { page, context, heard }
  }
  const at = (path: string) => new RegExp(`^${nginx.address}/aids${path}(#.*)?$`)

  it('is walked from the first page to a summary that opens from its link, with nothing asked for elsewhere', async () => {
    const { page, context, heard } = await visit('/aids/')
    await page.getByRole('link', { name: 'Start' }).first().click()
    await expectPage(page).toHaveURL(at('/[a-z-]+'))
    const aid = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Start with safety' }).click()
    await expectPage(page).toHaveURL(`${nginx.address}${aid}/safety`)
    await page.getByRole('link', { name: 'Compare the options' }).click()
    await page.getByRole('link', { name: 'Weigh up what matters' }).click()
    for (const card of await page.locator('article.card').all())
      await card.getByRole('radio', { name: 'Matters a lot', exact: true }).check()
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: 'Summary', exact: true })
      .click()
    await expectPage(page).toHaveURL(`${nginx.address}${aid}/summary`)

    const link = page.locator('.hand-over .link')
    await expectPage(link).toContainText('#')
    const address = (await link.textContent())?.trim() ?? ''
    expect(address).toMatch(at('/read'))
    const reader = await context.newPage()
    await reader.goto(address)
    await expectPage(reader.getByText('too close to call').first()).toBeVisible()
    expect(heard).toEqual([])
  })

  it('opens a page in another language by its address, with the answers of this one', async () => {
    const weigh = site.files
      .find((file) => /^[a-z-]{4,}\/weigh\/index\.html$/.test(file))
      ?.replace('/index.html', '')
    const { page, heard } = await visit(`/aids/${weigh}`)
    await page.locator('article.card').first().getByRole('radio').nth(2).check()
    await page.goto(`${nginx.address}/aids/es/${weigh}`)
    await expectPage(page.locator('html')).toHaveAttribute('lang', 'es')
    await expectPage(page.locator('article.card').first().getByRole('radio').nth(2)).toBeChecked()
    await page.getByRole('link', { name: 'English' }).first().click()
    await expectPage(page).toHaveURL(at(`/${weigh}`))
    await expectPage(page.locator('html')).toHaveAttribute('lang', 'en')
    expect(heard).toEqual([])
  })

  it('leads a browser that speaks Spanish to the first page in Spanish', async () => {
    const { page, heard } = await visit('/aids/', 'es-MX')
    await expectPage(page).toHaveURL(at('/es'))
    expect(heard).toEqual([])
  })

  it('leads back to its own first page from an address that is not there', async () => {
    const { page } = await visit('/aids/nothing')
    await page.locator('main').getByRole('link').first().click()
    await expectPage(page).toHaveURL(at('/'))
  })

  it('has its icon', async () => {
    const { page } = await visit('/aids/')
    const icon = (await page.locator('link[rel="icon"]').first().getAttribute('href')) ?? ''
    expect((await page.request.get(new URL(icon, page.url()).href)).status()).toBe(200)
    expect(new URL(icon, page.url()).href).toMatch(at('/.+'))
  })
})
