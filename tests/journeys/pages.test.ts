import project from '../../package.json' with { type: 'json' }
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  open,
  openAid,
  test,
} from '../support/journey'

const STEPS = ['', '/safety', '/options', '/weigh', '/lean', '/second-look', '/summary', '/worksheet']

test.describe('every page', { tag: '@any-aid' }, () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no axe violation and fits a phone of 320 px (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 320, height: 640 })
      test.slow()
      await page.goto('/')
      const aids = await page
        .getByRole('link', { name: /^Start/ })
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
      expect(aids.length).toBeGreaterThan(0)
      const paths = aids.flatMap((aid) => [...STEPS.map((step) => aid + step), `/about${aid}`])
      for (const path of ['/', ...paths]) {
        await open(page, path)
        await expectNoAxeViolations(page)
        await expectNoSidewaysScroll(page)
      }
    })
  }

  test('opens by its own address with its own title and one heading', async ({ page }) => {
    const aid = await openAid(page)
    const titles = new Set<string>()
    for (const path of ['/', ...STEPS.map((step) => aid + step), `/about${aid}`]) {
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(200)
      titles.add(await page.title())
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    }
    expect(titles.size).toBe(STEPS.length + 2)
  })

  test('the about page says which version of the software it is, and of which sources', async ({ page }) => {
    const aid = await openAid(page)
    await open(page, `/about${aid}`)
    const said = await page.getByText(/^Weigh Up \d/).textContent()
    expect(said).toMatch(/ \([0-9a-f]{12}\)$/)
    expect(said).toContain(` ${project.version} `)
  })

  test('lets any step be entered from the step list, and marks the one on show', async ({ page }) => {
    const aid = await openAid(page)
    await open(page, aid)
    const steps = page.getByRole('navigation', { name: 'Steps' })
    await steps.getByRole('link', { name: 'Summary' }).click()
    await expect(page).toHaveURL(`${aid}/summary`)
    await expect(steps.getByRole('link', { name: 'Summary' })).toHaveAttribute('aria-current', 'page')
    await expect(steps.locator('[aria-current]')).toHaveCount(1)
  })

  test('any two or three options stand side by side on a phone, and all of them in print', async ({
    page,
  }) => {
    const aid = await openAid(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page, `${aid}/options`)
    await page.getByRole('checkbox', { checked: false }).first().check()
    await expect(page.getByRole('table')).toHaveCount(1)
    const cells = page.getByRole('row').nth(1).getByRole('cell')
    await expect(cells).toHaveCount(3)
    const tops = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    await expectNoSidewaysScroll(page)

    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('table')).toHaveCount(2)
  })
})

test.describe('with scripts off', { tag: '@any-aid' }, () => {
  test.use({ javaScriptEnabled: false })

  test('every page reads well and the weigh page is a worksheet', async ({ page }) => {
    await page.goto('/')
    const aid = (await page.getByRole('link', { name: 'Start' }).first().getAttribute('href')) ?? ''
    for (const path of [...STEPS.map((step) => aid + step), `/about${aid}`]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await page.goto(`${aid}/weigh`)
    await expect(page.getByText('Scripts are switched off')).toBeVisible()
    expect(await page.getByRole('radio', { name: 'Matters most' }).count()).toBe(
      await page.locator('article.card').count(),
    )
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('What it is like').first()).toBeVisible()
  })
})

test('an address that does not exist is a real 404 that leads home', async ({ browser, baseURL }) => {
  // Its own context: Chromium itself reports a 404 on the console.
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  const answer = await page.goto('/no-such-aid/weigh')
  expect(answer?.status()).toBe(404)
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Go to the start' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'What would you like to weigh up?' }),
  ).toBeVisible()
  await context.close()
})
