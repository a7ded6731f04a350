import { notFitting, smallTargets, TEXT_DOUBLED, TEXT_SPACING, wear } from '../support/fits'
import { expect, open, test } from '../support/journey'
import { AIDS, addressOf, LANGUAGES, lookAt, pagesOf, sights } from '../support/sights'

test.use({ trace: 'off' })

for (const language of LANGUAGES) {
  for (const aid of [null, ...AIDS]) {
    const pages = pagesOf(aid)
    test(`in ${language}, ${aid ?? 'no aid'}: ${pages.length} pages fit a phone, a zoomed window and wider text`, async ({
      page,
    }) => {
      test.setTimeout(300_000)
      const faults: string[] = []
      const note = (what: string, found: readonly string[]) =>
        faults.push(...found.map((fault) => `${page.url()}, ${what}: ${fault}`))
      for (const path of pages) {
        // The fullest that a page can be.
        const mine = sights.filter((sight) => sight.language === language && sight.page === path)
        const sight = mine.find(({ state }) => state === 'folds and explanations open') ?? mine[0]
        if (sight === undefined) throw new Error(`There is no ${path} in ${language}.`)
        await page.setViewportSize({ width: 320, height: 640 })
        await lookAt(page, sight)
        note('320 px', await notFitting(page))
        note('targets', await smallTargets(page))
        await page.setViewportSize({ width: 320, height: 256 })
        note('1280 × 1024 px at 400 %', await notFitting(page))
        await wear(page, TEXT_SPACING)
        note('text spacing', await notFitting(page))
        await wear(page, TEXT_DOUBLED)
        note('text of 200 %', await notFitting(page))
      }
      expect(faults).toEqual([])
    })
  }

  test(`in ${language}: text that was made larger stays so over a reload`, async ({ page }) => {
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    await open(page, addressOf(language, '/'))
    expect(await size()).toBe('16px')
    const largest = page.locator('.reading-tools [aria-pressed]').last()
    await largest.click()
    expect(await size()).toBe('24px')
    await page.reload()
    await expect(largest).toHaveAttribute('aria-pressed', 'true')
    expect(await size()).toBe('24px')
  })
}

test('nothing moves by itself for a person who wants less motion', async ({ page }) => {
  const scroll = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '/')
  expect(await scroll()).toBe('auto')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await scroll()).toBe('smooth')
})
