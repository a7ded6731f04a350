import type { Page } from '@playwright/test'
import { cards, expect, goToSummary, holdBack, open, openAid, test } from '../support/journey'

const UNREACHABLE = 'This page could not be loaded. Check your connection and try again.'

/** Has the network lose each file whose name begins so. */
async function lose(page: Page, name: string) {
  await page.route(`**/assets/${name}*.js`, (route) => route.abort())
}

test.describe('on a network that loses a file', { tag: '@any-aid' }, () => {
  // What is lost is told on the console; a worker would have it at hand.
  test.use({ quiet: undefined, serviceWorkers: 'block' })

  for (const { lost, name } of [
    { lost: 'the script of the page', name: 'app-' },
    { lost: 'what reads the answers', name: 'envelope-' },
  ])
    test(`a page that comes without ${lost} says so, and can be read`, async ({ page }) => {
      const aid = await openAid(page)
      await open(page, `${aid}/weigh`)
      await cards(page).first().getByRole('radio', { name: 'Matters most' }).check()
      await lose(page, name)
      await page.reload()
      await expect(page.getByRole('alert')).toContainText(UNREACHABLE)
      await expect(cards(page).first().getByRole('heading')).toBeVisible()

      await page.unrouteAll()
      await open(page, `${aid}/weigh`)
      await expect(page.getByRole('alert')).toHaveCount(0)
      await expect(cards(page).first().getByRole('radio', { name: 'Matters most' })).toBeChecked()
    })

  for (const { what, lost } of [
    { what: 'Save as a file', lost: 'file-' },
    { what: 'FHIR', lost: 'fhir-' },
  ])
    test(`what is handed over says so where it cannot be made: ${what}`, async ({ page }) => {
      await openAid(page)
      await goToSummary(page)
      await lose(page, lost)
      await page.getByRole('button', { name: what }).click()
      await expect(page.getByRole('alert')).toContainText(UNREACHABLE)
    })

  test('a link is not called damaged where its aid cannot be loaded', async ({ page }) => {
    await openAid(page)
    await goToSummary(page)
    const link = page.locator('.hand-over .link')
    await expect(link).toContainText('/read#')
    const address = (await link.textContent()) ?? ''
    await page.goto('about:blank')
    await lose(page, 'en/aid-')
    await page.goto(address)
    await expect(page.getByRole('alert')).toContainText('The aid of this summary could not be loaded.')
  })

  test('what a page left for another could not load is nobody’s concern', async ({ page }) => {
    const aid = await openAid(page)
    const fail = await holdBack(page, '**/assets/en/about-*.js', (route) => route.abort())
    const asked = page.waitForRequest('**/assets/en/about-*.js')
    const failed = page.waitForEvent('requestfailed')
    await page.getByRole('link', { name: 'About this aid' }).click()
    await asked
    const steps = page.getByRole('navigation', { name: 'Steps' })
    await steps.getByRole('link', { name: 'Weigh up' }).click()
    await expect(page).toHaveURL(`${aid}/weigh`)
    fail()
    await failed
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)))
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
