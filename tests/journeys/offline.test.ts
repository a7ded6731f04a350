import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serve } from '../../src/hosting/serve.mjs'
import { cards, expect, goToSummary, rateAll, test, untilReady } from '../support/journey'

/** A site of its own, which a test may take down and bring up again, and change in between. */
async function siteOfItsOwn() {
  const root = mkdtempSync(join(tmpdir(), 'weigh-up-site-'))
  cpSync('dist', root, { recursive: true })
  let server = await serve({ root, port: 0 })
  const { address } = server
  return {
    root,
    address,
    down: () => server.close(),
    async up() {
      server = await serve({ root, port: Number(new URL(address).port) })
    },
    async remove() {
      await server.close()
      rmSync(root, { recursive: true })
    },
  }
}

/** Changes what is published: another build, told by the name of its first script, with another name in its header. */
function publishAnotherBuild(root: string) {
  const name = readdirSync(join(root, 'assets')).find((file) => file.startsWith('app-')) ?? ''
  const texts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|js)$/.test(file),
  )
  cpSync(join(root, 'assets', name), join(root, 'assets', 'app-another0.js'))
  for (const file of texts) {
    const path = join(root, file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      text.replaceAll(name, 'app-another0.js').replaceAll('Nothing is sent.', 'Nothing is sent at all.'),
    )
  }
  rmSync(join(root, 'assets', name))
}

/** Runs in the page: whether the worker has all of these. */
async function kept(files: readonly string[]) {
  const found = await Promise.all(files.map((file) => caches.match(file)))
  return found.every((answer) => answer !== undefined)
}

test.describe('without a network', () => {
  // Its own site has another address than that of the project, and being without a network is told on the console.
  test.use({ quiet: undefined })
  let site: Awaited<ReturnType<typeof siteOfItsOwn>>
  test.beforeEach(async () => {
    site = await siteOfItsOwn()
  })
  test.afterEach(() => site.remove())

  test('everything works after one visit: a deep link, every step, the summary and its link', async ({
    page,
    context,
  }) => {
    await page.goto(`${site.address}/dry-needling/weigh`)
    await untilReady(page)
    await site.down()
    await context.setOffline(true)

    await page.goto(`${site.address}/sore-throat/options`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare the options')
    await page.goto(`${site.address}/dry-needling/weigh`)
    await rateAll(page, ['Matters a lot', 'Matters'])
    await goToSummary(page)
    const link = page.locator('.hand-over .link')
    await expect(link).toContainText('/read#')
    const address = (await link.textContent()) ?? ''
    await page.goto(address)
    await expect(page.getByText('This is read only.')).toBeVisible()
    await page.goto(`${site.address}/about/dry-needling`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this aid')
    const opening = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Licences of the software' }).click()
    await expect((await opening).locator('body')).toContainText('(c) 2018-present, Yuxi (Evan) You')
  })

  test('a language that was visited works too', async ({ page, context }) => {
    await page.goto(`${site.address}/dry-needling`)
    await untilReady(page)
    await page.getByRole('link', { name: 'Español' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    const spanish = readdirSync(join(site.root, 'assets/es')).map((file) => `/assets/es/${file}`)
    await expect
      .poll(() => page.evaluate(kept, ['/offline/es.html', ...spanish]), { timeout: 15_000 })
      .toBe(true)
    await site.down()
    await context.setOffline(true)
    await page.goto(`${site.address}/es/sore-throat/weigh`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('¿Qué le importa a usted?')
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  })

  test('an update is offered, never changes what is on show, is taken on the next start, and answers stay', async ({
    page,
    context,
  }) => {
    await page.goto(`${site.address}/dry-needling/weigh`)
    await untilReady(page)
    await cards(page).first().getByRole('radio', { name: 'Matters most' }).check()
    await page.reload()
    publishAnotherBuild(site.root)
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await expect(
      page.getByRole('status').filter({ hasText: 'A newer version of this page is ready' }),
    ).toBeVisible()
    await expect(page.getByText('Nothing is sent at all.')).toHaveCount(0)
    await expect(cards(page).first().getByRole('radio', { name: 'Matters most' })).toBeChecked()

    // Closed and opened again: the browser changes builds once the last page of the old one is gone.
    await page.close()
    await expect(async () => {
      await using next = await context.newPage()
      await next.goto(`${site.address}/dry-needling/weigh`)
      await expect(next.getByText('Nothing is sent at all.')).toBeVisible({ timeout: 1000 })
      await expect(cards(next).first().getByRole('radio', { name: 'Matters most' })).toBeChecked()
    }).toPass()
  })

  test('an update is taken at once by whoever asks for it', async ({ page }) => {
    await page.goto(`${site.address}/dry-needling/weigh`)
    await untilReady(page)
    await cards(page).first().getByRole('radio', { name: 'Matters most' }).check()
    publishAnotherBuild(site.root)
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await page.getByRole('button', { name: 'Use it now' }).click()
    await expect(page.getByText('Nothing is sent at all.')).toBeVisible()
    await expect(cards(page).first().getByRole('radio', { name: 'Matters most' })).toBeChecked()
  })

  test('an update is taken also by a second page that was offered it, after the first one took it', async ({
    page,
    context,
  }) => {
    await page.goto(`${site.address}/dry-needling/weigh`)
    await untilReady(page)
    const second = await context.newPage()
    await second.goto(`${site.address}/dry-needling/weigh`)
    publishAnotherBuild(site.root)
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    const offered = (of: Page) => of.getByRole('button', { name: 'Use it now' })
    for (const each of [page, second]) await expect(offered(each)).toBeVisible()
    for (const each of [page, second]) {
      await each.bringToFront()
      await offered(each).click()
      await expect(each.getByText('Nothing is sent at all.')).toBeVisible()
    }
  })

  test('it can be installed', async ({ page }) => {
    await page.goto(`${site.address}/dry-needling/weigh`)
    const session = await page.context().newCDPSession(page)
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    // Nobody installs from a private window, and every test runs in one.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  })
})
