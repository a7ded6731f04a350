import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, expectNoAxeViolations } from '../support/journey'

test.describe('inside a page of another site', () => {
  // The page around it is the other site.
  test.use({ quiet: undefined })

  /** A site of another origin with one page, which keeps what it is told. */
  async function otherSite(body: string) {
    const page = `<!doctype html><html lang="en"><title>A clinic</title><h1>A clinic</h1>
      <script>told = []; addEventListener('message', ({ data, origin }) => told.push({ data, origin }))</script>${body}`
    const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    return { address: `http://localhost:${port}/`, close: () => server.close() }
  }

  test('privacy 20: it is as tall as its content, and tells of itself only that it is ready, how tall it is and that it was finished', async ({
    page,
    baseURL,
  }) => {
    const site = await otherSite(`<iframe data-weigh-up title="Weigh it up" style="width:100%;border:0"
      src="${baseURL}/embed/dry-needling"></iframe><script src="${baseURL}/embed.js"></script>`)
    await page.goto(site.address)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(frame.getByRole('link', { name: 'Weigh Up', exact: true })).toHaveCount(0)
    const heights = () =>
      page.evaluate(() => {
        const element = document.querySelector('iframe')
        return { frame: element?.clientHeight ?? 0, told: JSON.stringify(Reflect.get(window, 'told')) }
      })
    const content = () => frame.locator('html').evaluate((root) => root.getBoundingClientRect().height)
    await expect.poll(async () => Math.abs((await heights()).frame - (await content()))).toBeLessThan(2)
    const before = (await heights()).frame

    await frame.getByRole('link', { name: /^Weigh up/ }).click()
    await expect.poll(async () => (await heights()).frame).toBeGreaterThan(2 * before)
    for (const card of await frame.locator('article.card').all())
      await card.getByRole('radio', { name: 'Matters a lot' }).check()
    await frame.getByRole('link', { name: 'Summary', exact: true }).click()
    await expect(frame.getByRole('heading', { level: 1, name: 'Where your answers point' })).toBeVisible()
    await expect.poll(async () => (await heights()).told).toContain('"finished"')

    const told = (await page.evaluate(() => Reflect.get(window, 'told'))) as {
      data: object
      origin: string
    }[]
    expect(new Set(told.map(({ origin }) => origin))).toEqual(new Set([baseURL]))
    for (const { data } of told)
      expect([
        { from: 'weigh-up', type: 'ready' },
        { from: 'weigh-up', type: 'height', height: expect.any(Number) },
        { from: 'weigh-up', type: 'finished' },
      ]).toContainEqual(data)
    site.close()
  })

  test('an explanation opens where it was asked for, however tall the frame is', async ({
    page,
    baseURL,
  }) => {
    const site = await otherSite(`<iframe data-weigh-up title="Weigh it up" style="width:100%;border:0"
      src="${baseURL}/embed/dry-needling/weigh"></iframe><script src="${baseURL}/embed.js"></script>`)
    await page.goto(site.address)
    const frame = page.frameLocator('iframe')
    await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(3000)
    const term = frame.locator('.term').first()
    await term.click()
    const meaning = frame.locator('.meaning').first()
    await expect(meaning).toBeVisible()
    const [above, below] = [await term.boundingBox(), await meaning.boundingBox()]
    if (above === null || below === null) throw new Error('Both are on the page.')
    expect(Math.abs(below.y - above.y - above.height)).toBeLessThan(2)
    await expect(meaning).toBeInViewport()
    site.close()
  })

  test('privacy 20: a page that it is not made for, or that sends it messages, learns and changes nothing', async ({
    page,
    baseURL,
  }) => {
    const framed = [
      'https://another.example',
      'javascript:parent.told.push(1)',
      '*',
      'null',
      'data:text/html,x',
    ]
      .map((host) => `<iframe title="${host}" src="${baseURL}/embed/dry-needling?host=${host}"></iframe>`)
      .join('')
    const site = await otherSite(framed)
    await page.goto(site.address)
    const inside = page.frames().slice(1)
    expect(inside).toHaveLength(5)
    for (const frame of inside) await frame.waitForFunction(() => window.early === null)
    const [first] = inside
    await first?.getByRole('link', { name: /^Weigh up/ }).click()
    await first?.getByRole('radio', { name: 'Matters most' }).first().check()
    const state = () =>
      Promise.all(inside.map((frame) => frame.evaluate(() => [location.href, document.body.innerHTML])))
    const before = await state()
    await page.evaluate(() => {
      const from = 'weigh-up'
      const orders = [
        ...['ready', 'height', 'finished', 'forget', 'keep'].map((type) => ({
          from,
          type,
          height: 9,
          answers: {},
        })),
        { __proto__: { polluted: 1 }, href: 'javascript:top.told.push(1)' },
        '<img src=x onerror="top.told.push(1)">',
        null,
      ]
      for (const order of orders)
        for (let place = 0; place < window.frames.length; place += 1)
          window.frames[place]?.postMessage(order, '*')
    })
    await page.waitForTimeout(500)
    expect(await state()).toEqual(before)
    expect(await page.evaluate(() => Reflect.get(window, 'told') as unknown)).toEqual([])
    site.close()
  })

  test('pages that are not made for it are not shown in a frame', async ({ page, baseURL }) => {
    const site = await otherSite(`<iframe title="Weigh it up" src="${baseURL}/dry-needling"></iframe>`)
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
    await page.goto(site.address)
    await refused
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0)
    site.close()
  })

  test('it stands by itself too, without axe violations', async ({ page }) => {
    await page.goto('/es/embed/dry-needling/weigh')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoAxeViolations(page)
    await expect(page.getByRole('link', { name: 'Abrir' })).toHaveAttribute('href', '/es/dry-needling/weigh')
  })
})
