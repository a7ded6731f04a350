import { addReason, expect, goToSummary, open, openAid, test } from '../support/journey'
import { printed } from '../support/paper'

test.describe('leaving no trace', { tag: '@any-aid' }, () => {
  const stored = 'Object.keys(localStorage).length'

  test('privacy 8: on a shared computer nothing is kept, and leaving is warned about', async ({ page }) => {
    const aid = await openAid(page)
    await page.getByRole('checkbox', { name: /^This is a shared computer/ }).check()
    await expect(
      page.getByRole('status').filter({ hasText: 'They are gone when you close it' }),
    ).toBeVisible()
    const steps = page.getByRole('navigation', { name: 'Steps' })
    await steps.getByRole('link', { name: /^Weigh up/ }).click()
    await page.getByRole('radio', { name: 'Matters', exact: true }).first().check()
    expect(await page.evaluate(stored)).toBe(0)

    const asked = page.waitForEvent('dialog')
    const leaving = page.goto('/', { timeout: 5000 }).catch(() => null)
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await leaving
    await expect(page).toHaveURL(new RegExp(`${aid}/weigh$`))
    await expect(page.getByRole('radio', { name: 'Matters', exact: true }).first()).toBeChecked()

    await steps.getByRole('link', { name: /^Decision/ }).click()
    await page.getByRole('checkbox', { name: /^This is a shared computer/ }).uncheck()
    expect(await page.evaluate(stored)).toBe(1)
  })

  test('on a shared computer too, a summary that is read takes the place of answers only after asking', async ({
    page,
  }) => {
    const aid = await openAid(page)
    await page.getByRole('checkbox', { name: /^This is a shared computer/ }).check()
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /^Weigh up/ })
      .click()
    const first = page.getByRole('radio', { name: 'Matters', exact: true }).first()
    await first.check()
    await goToSummary(page)
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    const saved = await (await downloading).path()
    await page.getByRole('link', { name: 'Open a saved file' }).click()
    await page.locator('input[type=file]').setInputFiles(saved)
    await page.getByRole('button', { name: 'Continue from these answers' }).click()
    await expect(page.getByRole('alert')).toContainText('You have answers of your own')
    await page.getByRole('button', { name: 'Replace my answers' }).click()
    await expect(page).toHaveURL(`${aid}/summary`)
    expect(await page.evaluate(stored)).toBe(0)
  })

  test('everything of every aid can be deleted at once', async ({ page }) => {
    const aid = await openAid(page)
    await open(page, `${aid}/weigh`)
    await page.evaluate(() => localStorage.setItem('weigh-up:answers:another', '{}'))
    await page.getByRole('radio', { name: 'Matters', exact: true }).first().check()
    await goToSummary(page)
    await page.getByRole('button', { name: 'Delete everything here' }).click()
    await page.getByRole('button', { name: 'Yes, delete them' }).click()
    await expect(page.getByText('Your answers were deleted.')).toBeVisible()
    expect(await page.evaluate(stored)).toBe(0)
  })
})

test.describe('without a screen, and beyond the cards', { tag: '@any-aid' }, () => {
  test('a worksheet holds every card with its boxes, both sides and the sums by hand', async ({
    page,
  }, info) => {
    const aid = await openAid(page)
    await page.getByRole('link', { name: 'Do it all on paper: print a worksheet' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Worksheet' })).toBeVisible()
    const titles = await page
      .locator('tbody th[scope=row]')
      .evaluateAll((rows) => rows.map((row) => row.firstChild?.textContent?.trim() ?? ''))
    expect(await page.locator('.box').count()).toBe((titles.length + 6) * 6)
    for (const format of ['A4', 'Letter'] as const) {
      const paper = await printed(page, format, info)
      expect(paper.pages).toBeLessThanOrEqual(3)
      const squeezed = paper.words.replaceAll(' ', '')
      for (const title of [...titles, 'How it is done', 'Sum of the benefits:', 'Sum of the risks:'])
        expect(squeezed).toContain(title.replaceAll(/\s/g, ''))
      expect(paper.words).not.toContain('Print the worksheet')
    }
    await open(page, `${aid}/weigh`)
    expect(await page.locator('article.card').count()).toBe(titles.length)
  })

  test('privacy 17: a reason of one’s own can be sent to the authors, by the person’s own program and in full view', async ({
    page,
  }) => {
    const aid = await openAid(page)
    await open(page, `${aid}/weigh`)
    await addReason(page, 'pro', 'I sing & dance?')
    await goToSummary(page)
    const suggest = page.getByRole('region', { name: 'Is one of your reasons missing from the cards?' })
    const text = (await suggest.locator('pre').textContent()) ?? ''
    expect(text).toMatch(/^(Benefit|Risk): I sing & dance\?$/)
    const mail =
      (await suggest.getByRole('link', { name: 'Open it in your mail program' }).getAttribute('href')) ?? ''
    expect(mail).toMatch(/^mailto:\?subject=/)
    expect(new URL(mail).searchParams.get('body')).toBe(text)
  })
})
