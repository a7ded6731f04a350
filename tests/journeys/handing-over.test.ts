import { readFileSync } from 'node:fs'
import {
  addReason,
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  goToSummary,
  open,
  openAid,
  rateAll,
  test,
} from '../support/journey'
import { printed } from '../support/paper'

test.describe('handing over', { tag: '@any-aid' }, () => {
  let aid = ''
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    aid = await openAid(page)
    await open(page, `${aid}/weigh`)
    await addReason(page, 'pro', 'I want to <b>sing</b> again')
    await rateAll(page, ['Matters most', 'Matters a little'])
    await goToSummary(page)
    await expect(page.locator('.hand-over .link')).toContainText('#')
  })

  test('the same sentence and figures are on screen, on paper, in the text, behind the link and in the file', async ({
    page,
    browser,
  }, info) => {
    const sentence = (await page.locator('.result .sentence').first().textContent()) ?? ''
    const settled = (await page.locator('.result p').nth(1).textContent()) ?? ''
    expect(sentence).toContain('Your answers')
    expect(settled).toContain('slightly different versions of your answers')

    const paper = await printed(page, 'A4', info)
    expect(paper.words).toContain(sentence)
    expect(paper.words).toContain(settled)

    await page.getByRole('button', { name: 'Copy for the record' }).click()
    await expect(page.getByText('Copied.')).toBeVisible()
    const text = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll(/\s+/g, ' ')
    expect(text).toContain(sentence)
    expect(text).toContain(settled)

    await page.getByRole('button', { name: 'Copy the link' }).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^weigh-up-\d{4}-\d\d-\d\d\.weighup\.json$/)
    const file = info.outputPath('saved.weighup.json')
    await download.saveAs(file)
    expect(readFileSync(file, 'utf8')).toContain('"format": "weigh-up"')

    const downloadingFhir = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save for a medical record system (FHIR)' }).click()
    const fhir = readFileSync(await (await downloadingFhir).path(), 'utf8')
    expect(fhir).toContain('"resourceType": "Bundle"')
    const said = fhir.replaceAll(/(\\n|\s)+/g, ' ')
    expect(said).toContain(sentence)
    expect(said).toContain(settled)

    const other = await browser.newContext()
    const reader = await other.newPage()
    await open(reader, link)
    await expect(reader.locator('article .sentence').first()).toHaveText(sentence)
    await expect(reader.getByText(settled).first()).toBeVisible()
    await expect(reader.getByText('I want to <b>sing</b> again').first()).toBeVisible()
    expect(await reader.evaluate(() => localStorage.length)).toBe(0)
    await expectNoAxeViolations(reader)

    await open(reader, '/read')
    await reader.locator('input[type=file]').setInputFiles(file)
    await expect(reader.locator('article .sentence').first()).toHaveText(sentence)
    await expect(reader.getByText(settled).first()).toBeVisible()
    await other.close()
  })

  test('a link is gone on from on a device without answers at once, and asks where there are some', async ({
    page,
    browser,
  }) => {
    const link = (await page.locator('.hand-over .link').textContent()) ?? ''
    const other = await browser.newContext()
    const reader = await other.newPage()
    await open(reader, link)
    await reader.getByRole('button', { name: 'Continue from these answers' }).click()
    await expect(reader).toHaveURL(new RegExp(`${aid}/summary$`))
    await expect(reader.locator('.result .sentence').first()).toContainText('Your answers')
    await reader.reload()
    await expect(reader.getByText('I want to <b>sing</b> again').first()).toBeAttached()

    // Who took all of it back has no answers either.
    await open(reader, `${aid}/summary`)
    await reader.getByRole('button', { name: 'Delete everything here' }).click()
    await reader.getByRole('button', { name: 'Yes, delete them' }).click()
    await open(reader, `${aid}/weigh`)
    await reader.getByRole('radio', { name: 'Matters', exact: true }).first().check()
    await reader.getByRole('button', { name: /^Take back/ }).click()
    await open(reader, link)
    await reader.getByRole('button', { name: 'Continue from these answers' }).click()
    await expect(reader).toHaveURL(new RegExp(`${aid}/summary$`))

    await open(reader, `${aid}/weigh`)
    await reader.getByRole('radio', { name: 'Matters', exact: true }).first().check()
    await open(reader, link)
    await reader.getByRole('button', { name: 'Continue from these answers' }).click()
    await expect(reader.getByRole('alert')).toContainText('You have answers of your own')
    await expectNoAxeViolations(reader)
    await reader.getByRole('button', { name: 'Keep my answers' }).click()
    await open(reader, `${aid}/weigh`)
    await expect(reader.getByRole('radio', { name: 'Matters', exact: true }).first()).toBeChecked()
    await open(reader, link)
    await reader.getByRole('button', { name: 'Continue from these answers' }).click()
    await reader.getByRole('button', { name: 'Replace my answers' }).click()
    await open(reader, `${aid}/weigh`)
    await expect(reader.getByRole('radio', { name: 'Matters most', exact: true }).first()).toBeChecked()
    await other.close()
  })

  test('a link or a file that cannot be read is told in a sentence, and changes nothing', async ({
    page,
  }) => {
    const link = (await page.locator('.hand-over .link').textContent()) ?? ''
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
    const before = await kept()
    await page.setViewportSize({ width: 320, height: 640 })
    for (const [fragment, sentence] of [
      [link.split('#')[1]?.slice(0, -4), 'it is damaged or cut off'],
      ['hello?world', 'This is not a summary made with Weigh Up'],
      [`9${link.split('#')[1]?.slice(1)}`, 'made with a newer Weigh Up'],
      ['A'.repeat(70_000), 'far too large'],
    ] as const) {
      await open(page, '/')
      await open(page, `/read#${fragment}`)
      await expect(page.getByRole('alert')).toContainText(sentence)
      await expectNoSidewaysScroll(page)
    }
    await expectNoAxeViolations(page)
    for (const [content, sentence] of [
      ['not json', 'This is not a summary made with Weigh Up'],
      ['{"format":"weigh-up","version":1}', 'it is damaged or cut off'],
      ['{"format":"weigh-up","version":7}', 'made with a newer Weigh Up'],
    ] as const) {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.weighup.json', mimeType: 'application/json', buffer: Buffer.from(content) })
      await expect(page.getByRole('alert')).toContainText(sentence)
    }
    expect(await kept()).toBe(before)
  })

  test('a file that is dropped on the page is opened', async ({ page }) => {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    const saved = readFileSync(await (await downloading).path(), 'utf8')
    await page.getByRole('link', { name: 'Open a saved file' }).click()
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], 'mine.weighup.json', { type: 'application/json' }))
      return transfer
    }, saved)
    await page.locator('.file-picker').dispatchEvent('drop', { dataTransfer: data })
    await expect(page.locator('article .sentence').first()).toContainText('Your answers')
  })
})
