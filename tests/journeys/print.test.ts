import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'
import { cards, expect, goToSummary, open, openAid, rateAll, test } from '../support/journey'

async function printed(page: Page, format: 'A4' | 'Letter', info: TestInfo) {
  const file = info.outputPath(`sheet-${format}.pdf`)
  writeFileSync(file, await page.pdf({ format, preferCSSPageSize: true, tagged: true, outline: true }))
  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return { pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]), facts, text, words: text.replace(/\s+/g, ' ') }
}

async function addReasons(page: Page, count: number, text: string) {
  for (let made = 1; made <= count; made += 1) {
    const section = page.getByRole('region', { name: made % 2 === 0 ? 'Missing a pro?' : 'Missing a con?' })
    await section.getByRole('textbox').last().fill(`${text} ${made}`)
    await section.getByRole('button', { name: /^Add this reason/ }).click()
  }
}

test.describe('the printed page', { tag: '@any-aid' }, () => {
  for (const format of ['A4', 'Letter'] as const) {
    test(`of the full deck and three own reasons is one side of ${format}`, async ({ page }, info) => {
      const aid = await openAid(page)
      await open(page, `${aid}/weigh`)
      await addReasons(page, 3, 'I have to drive to work the day after')
      const titles = await cards(page).getByRole('heading', { level: 3 }).allTextContents()
      await rateAll(page, ['Matters a lot', 'Matters', 'Matters a little'])
      await goToSummary(page)
      await page.getByRole('textbox', { name: 'Your name (if you like)' }).fill('Sam Example')

      const sheet = await printed(page, format, info)
      expect(sheet.pages).toBe(1)
      expect(sheet.words).toContain('Name: Sam Example')
      expect(sheet.words).toContain('Printed on')
      expect(sheet.words).toMatch(/version \d+\.\d+\.\d+, reviewed .*, next review/)
      for (const title of titles)
        expect(sheet.words.replaceAll(' ', '')).toContain(title.replaceAll(/\s/g, ''))
      expect(sheet.words).not.toContain('Print my page')
      expect(sheet.words).not.toContain('Delete my answers')
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Sam Example')
    })
  }

  test('of a longer summary flows to more pages, each with its number, and splits no row', async ({
    page,
  }, info) => {
    const aid = await openAid(page)
    await open(page, `${aid}/weigh`)
    await addReasons(page, 20, 'a reason that needs many words '.repeat(6).trim())
    await goToSummary(page)
    const sheet = await printed(page, 'A4', info)
    expect(sheet.pages).toBeGreaterThan(1)
    expect(sheet.words.replaceAll(' ', '')).toContain(`${sheet.pages}/${sheet.pages}`)
    expect(sheet.words.match(/many words \d+ /g)?.length).toBeGreaterThanOrEqual(20)
  })
})
