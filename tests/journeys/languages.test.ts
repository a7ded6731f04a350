import { addReason, expect, open, openAid, rateAll, test } from '../support/journey'

const PAGES = ['', '/safety', '/options', '/weigh', '/lean', '/second-look', '/summary', '/worksheet']

/** All words on the page, with those that only those who listen to it hear. */
function words() {
  const main = document.querySelector('main')
  return [
    main?.textContent.replaceAll(/\s+/g, ' '),
    ...[...(main?.querySelectorAll('[aria-label]') ?? [])].map((named) => named.getAttribute('aria-label')),
  ]
}

test.describe('another language', () => {
  test('changes every word of every page at once, as if the page had been opened in it', async ({ page }) => {
    const aid = await openAid(page)
    await open(page, `${aid}/weigh`)
    await rateAll(page, ['Matters a lot'])
    await addReason(page, 'con', '123')
    const others = [
      { path: `/about${aid}`, in: `/es/about${aid}` },
      { path: '/read', in: '/es/read' },
      { path: '/', in: '/es' },
    ]
    const ofAid = PAGES.map((path) => ({ path: `${aid}${path}`, in: `/es${aid}${path}` }))
    for (const each of [...ofAid, ...others]) {
      await page.evaluate(() => localStorage.removeItem('weigh-up:language'))
      await open(page, each.path)
      await page.getByRole('link', { name: 'Español' }).click()
      await expect(page).toHaveURL(each.in)
      await expect(page.locator('html')).toHaveAttribute('lang', 'es')
      const changed = await page.evaluate(words)
      await open(page, each.in)
      expect(await page.evaluate(words), each.path).toEqual(changed)
    }
  })
})

test.describe('another language, on a slow network', () => {
  // A worker would have it at hand; that there is none is told on the console.
  test.use({ quiet: undefined, serviceWorkers: 'block' })

  test('that comes late does not change a page that was left for another', async ({ page }) => {
    const aid = await openAid(page)
    await open(page, `${aid}/safety`)
    let send = () => {}
    const sent = new Promise<void>((resolve) => (send = resolve))
    await page.route('**/es/messages-*.js', async (route) => {
      await sent
      await route.continue()
    })
    const answered = page.waitForResponse('**/es/messages-*.js')
    await page.getByRole('link', { name: 'Español' }).click()
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Weigh up' }).click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('What matters to you?')
    send()
    await (await answered).finished()
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)))
    await expect(heading).toHaveText('What matters to you?')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page).toHaveTitle(/^What matters to you/)
    await expect(page).toHaveURL(`${aid}/weigh`)
  })
})
