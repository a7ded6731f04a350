import { expect, test as base, type BrowserContext, type Page, type Route } from '@playwright/test'
import { axeViolations } from './axe'

/** What a browser says that it must not: any console message, any error, any request beyond the site itself. */
export function heardIn(context: BrowserContext, origin: string): readonly string[] {
  const heard: string[] = []
  context.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => heard.push(`error: ${error.error().message}`))
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) heard.push(`request: ${request.url()}`)
  })
  return heard
}

/** A journey fails on whatever is heard. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const heard = heardIn(context, baseURL ?? '')
      await use(undefined)
      expect(heard).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** Opens the first aid of the site and gives its address, so that a journey need not know its id. */
export async function openAid(page: Page): Promise<string> {
  await open(page, '/')
  await page.getByRole('link', { name: 'Start' }).first().click()
  await expect(page).toHaveURL(/\/[a-z-]+$/)
  return new URL(page.url()).pathname
}

/** Prerendered pages show before they can be touched: waits until the app answers. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(() => window.early === null)
}

/** Holds back what is asked for under an address, until what comes back is called: then `end` answers it. */
export async function holdBack(
  page: Page,
  address: string,
  end = (route: Route): Promise<void> => route.continue(),
): Promise<() => void> {
  let send = () => {}
  const sent = new Promise<void>((resolve) => (send = resolve))
  await page.route(address, async (route) => {
    await sent
    await end(route)
  })
  return send
}

/** Waits until the worker has all files and answers for the page. */
export async function untilReady(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
      )
  })
}

/** By the step list, past the pages that ask before the result is shown. */
export async function goToSummary(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: 'Summary', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Where your answers point' })).toBeVisible()
}

export function cards(page: Page) {
  return page.locator('article.card')
}

/** Opens the box for a reason of one's own on a side, where it is not open yet, and adds one. */
export async function addReason(page: Page, side: 'pro' | 'con', text: string): Promise<void> {
  const section = page.getByRole('region', { name: `Missing a ${side}?` })
  const begin = section.getByRole('button', { name: /^Add a reason/ })
  const box = section.getByRole('textbox')
  await expect(begin.or(box)).toBeVisible()
  if (await begin.isVisible()) await begin.click()
  await box.fill(text)
  await section.getByRole('button', { name: /^Add this reason/ }).click()
}

/** Rates every card on the page, own reasons included, with the answers given in turn. */
export async function rateAll(page: Page, answers: readonly string[]): Promise<number> {
  const all = await cards(page).all()
  for (const [index, card] of all.entries()) {
    await card.getByRole('radio', { name: answers[index % answers.length] ?? '', exact: true }).check()
  }
  return all.length
}

export async function expectNoAxeViolations(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([])
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond).toBeLessThanOrEqual(0)
}
