import jsQR from 'jsqr'
import type { Page } from '@playwright/test'
import { addReason, cards, expect, goToSummary, open, openAid, rateAll, test } from '../support/journey'
import { ink, printed, rgba, type Paper } from '../support/paper'

async function addReasons(page: Page, count: number, text: string) {
  for (let made = 1; made <= count; made += 1) {
    await addReason(page, made % 2 === 0 ? 'pro' : 'con', `${text} ${made}`)
  }
}

async function linkOf(page: Page): Promise<string> {
  await expect(page.locator('.hand-over .link')).toContainText('#')
  return (await page.locator('.hand-over .link').textContent()) ?? ''
}

/** Ink keeps clear of the edges that printers cannot reach, and no page is all but empty. */
function expectWellPlaced(sheet: Paper) {
  for (let page = 1; page <= sheet.pages; page += 1) {
    const picture = sheet.picture(page, 60)
    const edges = [{ right: 0.03 }, { left: 0.97 }, { bottom: 0.02 }, { top: 0.985 }]
    for (const edge of edges) expect(ink(picture, edge)).toBe(0)
    expect(ink(picture, { bottom: 0.3 })).toBeGreaterThan(0.005)
  }
}

test.describe('the printed page', { tag: '@any-aid' }, () => {
  for (const format of ['A4', 'Letter'] as const) {
    test(`of the full deck and three own reasons is one side of ${format}`, async ({ page }, info) => {
      const aid = await openAid(page)
      await open(page, `${aid}/weigh`)
      await addReasons(page, 3, 'I have to drive to work the day after')
      await cards(page)
        .nth(1)
        .getByRole('checkbox', { name: /This alone would decide it/ })
        .check()
      await rateAll(page, ['Matters a lot', 'I am not sure', 'Matters', 'Matters a little'])
      await goToSummary(page)
      await page.getByRole('textbox', { name: 'Your name (if you like)' }).fill('Sam Example')
      await page.getByRole('textbox', { name: 'What else do you want to have with you?' }).fill('Ask Kim')
      const ask = page.getByRole('region', { name: 'What to ask' })
      await ask.getByRole('checkbox').first().click()
      const link = await linkOf(page)

      const sheet = await printed(page, format, info)
      expect(sheet.pages).toBe(1)
      expect(sheet.facts).toMatch(/Tagged:\s+yes/)
      expect(sheet.facts).toMatch(format === 'A4' ? /A4/ : /letter/)
      expect(sheet.facts).toMatch(/Title:\s+\S/)
      // In the order in which it is read: for the person first, then for the clinician, safety before all.
      const order = [
        'Name: Sam Example',
        'Benefits',
        'My own reasons',
        'What I want to ask',
        'Ask Kim',
        'For the clinician',
        'Safety',
        'Deal-breakers',
        'next review',
      ]
      const places = order.map((part) => sheet.words.indexOf(part))
      expect(places).toEqual([...places].sort((one, other) => one - other))
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
      for (const made of [1, 2, 3])
        expect(sheet.words).toContain(`I have to drive to work the day after ${made}`)
      expect(sheet.words).not.toContain('Print my page')
      expect(sheet.words).not.toContain('Delete everything here')
      expectWellPlaced(sheet)
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Sam Example')

      const picture = sheet.picture(1, 300)
      expect(jsQR(rgba(picture), picture.width, picture.height)?.data).toBe(link)
    })
  }

  test('of the most that a person can write is two sides, with all of it and each page numbered', async ({
    page,
  }, info) => {
    const aid = await openAid(page)
    await open(page, `${aid}/weigh`)
    await addReasons(page, 20, 'a reason that needs many words '.repeat(6).trim())
    await rateAll(page, ['Matters a lot', 'Matters'])
    await goToSummary(page)
    const notes = 'These notes go on and on. '.repeat(38)
    await page.getByRole('textbox', { name: 'What else do you want to have with you?' }).fill(notes)
    await expect(page.getByText('You wrote more than a code to scan can hold')).toBeHidden()
    for (const format of ['A4', 'Letter'] as const) {
      const sheet = await printed(page, format, info)
      expect(sheet.pages).toBe(2)
      expect(sheet.words).toContain('1/2')
      expect(sheet.words).toContain('2/2')
      for (let made = 1; made <= 20; made += 1) expect(sheet.words).toContain(`many words ${made} (`)
      expect(sheet.words).toContain(notes.trim())
      expectWellPlaced(sheet)
    }
  })
})

test('the sheet is whole, with its code, at the moment in which the browser looks at it', async ({
  page,
}) => {
  // Far away from the place that has the code drawn when somebody comes near.
  await page.setViewportSize({ width: 390, height: 300 })
  await openAid(page)
  await page.addInitScript(() => {
    window.print = () => (document.title = String(document.querySelector('.sheet figure svg') !== null))
  })
  await page.reload()
  await goToSummary(page)
  await expect(page.locator('.hand-over .link')).toContainText('/read#')
  expect(await page.locator('.sheet figure svg').count()).toBe(0)
  // Not by a tap, for which the page would scroll near.
  await page.getByRole('button', { name: 'Print my page' }).evaluate((button: HTMLElement) => button.click())
  await expect(page).toHaveTitle('true')
})

test('the printed page keeps each heading for the clinician in one column', async ({ page }) => {
  await open(page, '/es/dry-needling/weigh')
  await rateAll(page, ['Importa un poco', 'Importa mucho', 'No lo sé'])
  await open(page, '/es/dry-needling/summary')
  await page.emulateMedia({ media: 'print' })
  for (let width = 560; width <= 760; width += 10) {
    await page.setViewportSize({ width, height: 1100 })
    const pieces = await page
      .locator('.clinician dt')
      .evaluateAll((all) => all.map((heading) => heading.getClientRects().length))
    expect(pieces.length).toBeGreaterThan(4)
    expect(pieces.filter((count) => count !== 1)).toEqual([])
  }
})
