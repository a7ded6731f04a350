import { cards, expect, goToSummary, openAid, rateAll, test } from '../support/journey'

test.describe('the main job', { tag: '@any-aid' }, () => {
  test('goes from the list of aids to a summary of one’s own answers', async ({ page }) => {
    const aid = await openAid(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

    await page.getByRole('link', { name: 'Start with safety' }).click()
    await expect(page).toHaveURL(`${aid}/safety`)
    await expect(page.getByRole('heading', { level: 1, name: 'Is it safe for you?' })).toBeFocused()
    await page.getByRole('radio', { name: 'No', exact: true }).first().check()

    await page.getByRole('link', { name: 'Compare the options' }).click()
    await expect(page.getByRole('table').first()).toBeVisible()

    await page.getByRole('link', { name: 'Weigh up what matters' }).click()
    await expect(page).toHaveTitle(/^What matters to you\?/)
    const count = await cards(page).count()
    await expect(page.getByText(`0 of ${count} answered`)).toBeVisible()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await rateAll(page, ['Matters a lot'])
    await expect(page.getByText(`${count} of ${count} answered`)).toBeVisible()

    await goToSummary(page)
    await expect(page.getByText('too close to call').first()).toBeVisible()
    await expect(page.getByText('You have answered every card.')).toBeVisible()
  })

  test('keeps every answer over a reload, over Back and in a second tab', async ({ page, context }) => {
    const aid = await openAid(page)
    await page.goto(`${aid}/weigh`)
    await rateAll(page, ['Matters', 'I am not sure', 'Matters most'])
    const chosen = await page.getByRole('radio', { checked: true }).count()

    await page.reload()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(chosen)
    await goToSummary(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Where your answers point' })).toBeFocused()
    await page.goBack()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(chosen)

    const second = await context.newPage()
    await second.goto(`${aid}/weigh`)
    await expect(second.getByRole('radio', { checked: true })).toHaveCount(chosen)
    await cards(second).first().getByRole('radio', { name: 'Does not matter to me' }).check()
    await expect(cards(page).first().getByRole('radio', { name: 'Does not matter to me' })).toBeChecked()
  })
})
