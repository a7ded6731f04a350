import {
  addReason,
  cards,
  expect,
  expectNoAxeViolations,
  goToSummary,
  open,
  openAid,
  rateAll,
  test,
} from '../support/journey'

test.describe('on the weigh page', { tag: '@any-aid' }, () => {
  test.beforeEach(async ({ page }) => open(page, `${await openAid(page)}/weigh`))

  test('a person adds, rates, rewords and removes reasons of their own', async ({ page }) => {
    const section = page.getByRole('region', { name: 'Missing a con?' })
    await section.getByRole('button', { name: 'Add a reason against it' }).click()
    await expect(section.getByRole('textbox')).toBeFocused()
    await section.getByRole('button', { name: 'Add this reason against it' }).click()
    await expect(section.getByRole('alert')).toContainText('Nothing was kept')

    await section.getByRole('textbox').fill('  I faint <b>easily</b>  ')
    await section.getByRole('button', { name: 'Add this reason against it' }).click()
    const own = page.getByRole('article', { name: 'I faint <b>easily</b>', exact: true })
    await expect(own.getByRole('heading')).toBeFocused()
    await own.getByRole('radio', { name: 'Matters most' }).check()

    await own.getByRole('button', { name: /^Change the words/ }).click()
    await own.getByRole('textbox').fill('I faint')
    await own.getByRole('button', { name: 'Keep the change' }).click()
    await goToSummary(page)
    await expect(page.getByRole('region', { name: 'What matters most to you' })).toContainText('I faint')

    await page.goBack()
    await page.getByRole('button', { name: 'Remove: I faint' }).click()
    await expect(page.getByRole('article', { name: 'I faint' })).toHaveCount(0)
    await expect(section.getByRole('heading', { level: 2 })).toBeFocused()
  })

  test('twenty reasons of one’s own are taken, and then it says that they are all that fit', async ({
    page,
  }) => {
    const section = page.getByRole('region', { name: 'Missing a pro?' })
    for (let count = 1; count <= 20; count += 1) await addReason(page, 'pro', `Reason ${count}`)
    await expect(section.getByText('You have added 20 reasons')).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
  })

  test('a deal-breaker is said first on the summary', async ({ page }) => {
    const title = (await cards(page).nth(1).getByRole('heading').textContent()) ?? ''
    await rateAll(page, ['Matters'])
    await cards(page).nth(1).getByRole('checkbox').check()
    await goToSummary(page)
    const headings = page.getByRole('heading', { level: 2 })
    await expect(headings.first()).toHaveText('For you, this alone would decide it')
    await expect(page.getByRole('listitem').filter({ hasText: title }).first()).toBeVisible()
    await expectNoAxeViolations(page)
  })

  test('what was left open is listed on the summary and leads back to its card', async ({ page }) => {
    const title = (await cards(page).nth(2).getByRole('heading').textContent()) ?? ''
    await goToSummary(page)
    await page.getByRole('link', { name: `Answer: ${title}` }).click()
    await expect(cards(page).nth(2).getByRole('heading')).toBeFocused()
    await expect(cards(page).nth(2)).toBeInViewport()
  })

  test('the way to the next open card skips the answered ones', async ({ page }) => {
    await cards(page).nth(0).getByRole('radio', { name: 'Matters', exact: true }).check()
    await page.getByRole('link', { name: 'Next open card' }).click()
    await expect(cards(page).nth(1).getByRole('heading')).toBeFocused()
  })
})

test.describe('on a weigh page with very unsure cards and marked terms', () => {
  test.beforeEach(async ({ page }) => open(page, '/dry-needling/weigh'))

  test('cards that studies are very unsure about can be left out and come back as they were answered', async ({
    page,
  }) => {
    const all = await cards(page).count()
    await rateAll(page, ['Matters'])
    const leaveOut = page.getByRole('checkbox', {
      name: 'Leave out cards that studies are very unsure about',
    })
    await leaveOut.check()
    const left = await cards(page).count()
    expect(left).toBeLessThan(all)
    await expect(page.getByRole('status').filter({ hasText: 'left out here' })).toBeVisible()
    await expect(cards(page).filter({ hasText: 'We are very unsure' })).toHaveCount(0)
    await expect(page.getByText(`${all} of ${all} answered`)).toBeVisible()
    await leaveOut.uncheck()
    await expect(page.getByRole('radio', { name: 'Matters', exact: true, checked: true })).toHaveCount(all)
  })

  test('a marked term opens its explanation by keyboard, and Escape closes it', async ({ page }) => {
    const term = page.locator('article.card button.term').filter({ visible: true }).first()
    await term.focus()
    await page.keyboard.press('Enter')
    const meaning = page.locator('.meaning:popover-open')
    await expect(meaning).toBeVisible()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await expect(meaning).toHaveCount(0)
    await expect(term).toBeFocused()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('article.card .meaning').first()).toBeVisible()
  })
})
