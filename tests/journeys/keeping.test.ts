import { cards, expect, goToSummary, holdBack, open, openAid, rateAll, test } from '../support/journey'

test.describe('what is kept on the device', { tag: '@any-aid' }, () => {
  test('an answer that is tapped before the page’s script has come is kept, and nobody is thrown back', async ({
    browser,
    baseURL,
  }) => {
    // Without a worker, which would have the script at hand.
    const context = await browser.newContext({ ...(baseURL && { baseURL }), serviceWorkers: 'block' })
    const page = await context.newPage()
    const aid = await openAid(page)
    const send = await holdBack(page, '**/assets/app-*.js')
    await page.goto(`${aid}/weigh`, { waitUntil: 'commit' })
    const [first, third] = [cards(page).first(), cards(page).nth(2)]
    await first.getByRole('radio', { name: 'Matters most' }).check()
    await third.getByRole('radio', { name: 'Matters a lot' }).check()
    await third.getByRole('radio', { name: 'Does not matter to me' }).check()
    const place = (await third.boundingBox())?.y

    send()
    await expect(page.getByText(/^2 of \d+ answered/)).toBeVisible()
    expect((await third.boundingBox())?.y).toBe(place)
    await page.reload()
    await expect(first.getByRole('radio', { name: 'Matters most' })).toBeChecked()
    await expect(third.getByRole('radio', { name: 'Does not matter to me' })).toBeChecked()
    await context.close()
  })

  test('privacy 3: storage that cannot be read is set aside, said, and stays', async ({ page }) => {
    const aid = await openAid(page)
    const key = `weigh-up:answers:${aid.slice(1)}`
    await page.evaluate((place) => localStorage.setItem(place, '{"version":1,"answers":'), key)
    await open(page, `${aid}/weigh`)
    await expect(page.getByText('We could not read the answers')).toBeVisible()
    const aside = { [`weigh-up:damaged:${aid.slice(1)}:0`]: '{"version":1,"answers":' }
    const kept = () => page.evaluate(() => ({ ...localStorage }))
    expect(await kept()).toEqual(aside)

    await cards(page).first().getByRole('radio', { name: 'Matters most' }).check()
    await page.reload()
    await expect(cards(page).first().getByRole('radio', { name: 'Matters most' })).toBeChecked()
    expect(await kept()).toMatchObject(aside)
  })

  test('storage that is full: the app works on, says so once, and the summary can be printed', async ({
    page,
  }) => {
    const aid = await openAid(page)
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await open(page, `${aid}/weigh`)
    await rateAll(page, ['Matters a lot'])
    await expect(page.getByText('This browser does not keep your answers')).toHaveCount(1)
    await goToSummary(page)
    await expect(page.getByText('too close to call').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Print my page' })).toBeVisible()
  })

  test('storage that is forbidden does not stop anybody', async ({ page }) => {
    const aid = await openAid(page)
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError')
        },
      })
    })
    await open(page, `${aid}/weigh`)
    await cards(page).first().getByRole('radio', { name: 'Matters most' }).check()
    await expect(page.getByText('This browser does not keep your answers')).toBeVisible()
    await expect(cards(page).first().getByRole('radio', { name: 'Matters most' })).toBeChecked()
  })

  test('answers to cards that left the aid are kept aside', async ({ page }) => {
    const aid = await openAid(page)
    await page.evaluate((id) => {
      const nothing = { ratings: {}, dealBreakers: [], safety: {} }
      const answers = { ...nothing, ratings: { 'card-of-old': 3 }, ownReasons: [] }
      localStorage.setItem(
        `weigh-up:answers:${id}`,
        JSON.stringify({ version: 1, aid: id, aidVersion: '0.9.0', answers, aside: nothing }),
      )
    }, aid.slice(1))
    await open(page, `${aid}/weigh`)
    await expect(page.getByText('This aid has changed since you last used it')).toBeVisible()
    await cards(page).first().getByRole('radio', { name: 'Matters most' }).check()
    const kept = await page.evaluate(() => Object.values({ ...localStorage }).join())
    expect(JSON.parse(kept)).toMatchObject({ aside: { ratings: { 'card-of-old': 3 } } })
  })

  test('answers are deleted only after asking, and then they are gone', async ({ page }) => {
    const aid = await openAid(page)
    await open(page, `${aid}/weigh`)
    await rateAll(page, ['Matters'])
    await open(page, `${aid}/summary`)
    await page.getByRole('button', { name: 'Delete everything here' }).click()
    await page.getByRole('button', { name: 'Keep them' }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(1)

    await page.getByRole('button', { name: 'Delete everything here' }).click()
    await page.getByRole('button', { name: 'Yes, delete them' }).click()
    await expect(page.getByText('Your answers were deleted.')).toBeVisible()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.reload()
    await expect(page.getByText('There is not enough to go on yet').first()).toBeVisible()
  })
})
