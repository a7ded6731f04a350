import { addReason, expect, holdBack, open, openAid, rateAll, test } from '../support/journey'

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
      await open(page, each.in)
      // What is made of the answers comes a moment later.
      if (each.path.endsWith('/summary'))
        await expect(page.locator('.hand-over .link')).toContainText('/read#')
      if (each.path.endsWith('/weigh')) await expect(page.getByRole('heading', { name: '123' })).toBeVisible()
      const wanted = await page.evaluate(words)
      await page.evaluate(() => localStorage.removeItem('weigh-up:language'))
      await open(page, each.path)
      await page.getByRole('link', { name: 'Español' }).click()
      await expect(page).toHaveURL(each.in)
      await expect(page.locator('html')).toHaveAttribute('lang', 'es')
      await expect.poll(() => page.evaluate(words), each.path).toEqual(wanted)
    }
  })
})

test.describe('another language, on a slow network', () => {
  // A worker would have it at hand; that there is none is told on the console.
  test.use({ quiet: undefined, serviceWorkers: 'block' })

  for (const { left, link, title } of [
    { left: 'a page that was left for another', link: 'Weigh up', title: 'What matters to you?' },
    { left: 'a page whose own language was asked for again', link: 'English', title: 'Is it safe for you?' },
  ])
    test(`that comes late does not change ${left}`, async ({ page }) => {
      const aid = await openAid(page)
      await open(page, `${aid}/safety`)
      const send = await holdBack(page, '**/es/messages-*.js')
      const asked = page.waitForRequest('**/es/messages-*.js')
      const answered = page.waitForResponse('**/es/messages-*.js')
      await page.getByRole('link', { name: 'Español' }).click()
      await asked
      await page.getByRole('navigation').getByRole('link', { name: link }).click()
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toHaveText(title)
      send()
      await (await answered).finished()
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)))
      await expect(heading).toHaveText(title)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(page).toHaveTitle(new RegExp(`^${title.replace('?', String.raw`\?`)}`))
    })
})
