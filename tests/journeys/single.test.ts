import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  addReason,
  cards,
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  goToSummary,
  rateAll,
  test,
} from '../support/journey'
import { printed } from '../support/paper'

test.describe('an aid as a single file', () => {
  // Its address is that of a file.
  test.use({ quiet: undefined })
  test.setTimeout(180_000)

  test('opens from the disk, is weighed, kept, printed and saved, and asks for nothing', async ({
    page,
  }, info) => {
    const built = spawnSync(process.execPath, ['src/hosting/single.mjs', 'dry-needling', 'en'], {
      encoding: 'utf8',
    })
    expect(built.stderr).toBe('')
    expect(built.status).toBe(0)
    const file = pathToFileURL('dist-single/dry-needling.en.html').href
    const heard: string[] = []
    page.on('console', (message) => heard.push(message.text()))
    page.on('pageerror', (error) => heard.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(file) && !/^(data|blob):/.test(request.url())) heard.push(request.url())
    })

    await page.goto(file)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Should I have dry needling for my muscle pain, or go on without it?',
    )
    await expectNoAxeViolations(page)
    await page
      .getByRole('link', { name: /^Weigh up/ })
      .last()
      .click()
    await rateAll(page, ['Matters most', 'Matters a little'])
    await page.reload()
    await expect(cards(page).first().getByRole('radio', { name: 'Matters most' })).toBeChecked()
    await goToSummary(page)
    await expect(page.getByText('so it can make no link that others can open')).toBeVisible()
    await expectNoSidewaysScroll(page)

    await page.goto(`${file}#/dry-needling/weigh`)
    await rateAll(page, ['Matters'])
    await goToSummary(page)
    await page.getByRole('link', { name: 'pick the questions you want to ask' }).click()
    await expect(page.getByRole('heading', { name: 'What to ask' })).toBeFocused()
    await page.getByRole('link', { name: 'try what would tip it' }).click()
    await expect(page.getByRole('heading', { name: 'What would tip it' })).toBeFocused()

    await page.goto(`${file}#/dry-needling/weigh`)
    await addReason(page, 'con', 'I sing')
    await goToSummary(page)
    await page.reload()
    await page.getByRole('link', { name: 'I sing' }).click()
    await expect(page.getByRole('heading', { name: 'I sing' })).toBeFocused()
    await page.goto(`${file}#/dry-needling/summary`)

    const sheet = await printed(page, 'A4', info)
    expect(sheet.pages).toBe(1)
    expect(sheet.words).toContain('For the clinician')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    const saved = await (await downloading).path()
    expect(readFileSync(saved, 'utf8')).toContain('"format": "weigh-up"')

    await page.getByRole('link', { name: 'Open a saved file' }).click()
    await page.locator('input[type=file]').setInputFiles(saved)
    await expect(page.getByText('This is read only.')).toBeVisible()

    await page.goto(`${file}#/about/dry-needling`)
    await expect(page.getByText(/^Weigh Up \d+\.\d+\.\d+ \([0-9a-f]{12}\)$/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Licences of the software' })).toHaveCount(0)
    expect(readFileSync(fileURLToPath(file), 'utf8')).toContain('(c) 2018-present, Yuxi (Evan) You')
    expect(heard).toEqual([])
  })
})
