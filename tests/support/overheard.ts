import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from '@playwright/test'

/** What somebody on the wire would see of one request. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly body: string
  readonly referrer: string | undefined
  readonly cookie: string | undefined
}

/**
 * Chromium asks its maker about the shape of any form with a text field, never about what is typed. No page can have a
 * say in it, and none has reached it: its policy would tell. docs/privacy.md says so.
 */
const BROWSERS_OWN = ['content-autofill.googleapis.com:443']

/**
 * A browser of its own, all of whose requests go through one place, whoever makes them: page, frame or worker. Only those
 * to `site` are passed on. `seen` is what the pages themselves did: violations of their policy, messages, new entries of
 * the history, words on the console.
 */
export async function overheardBrowser(browser: Browser, site: string) {
  const asked: Asked[] = []
  const seen: string[] = []
  const proxy = createServer((incoming, answer) => {
    const { method = '', url = '', headers } = incoming
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const body = Buffer.concat(parts)
      asked.push({ method, url, body: body.toString(), referrer: headers.referer, cookie: headers.cookie })
      if (!url.startsWith(`${site}/`)) return void answer.writeHead(403).end()
      ask(url, { method, headers }, (upstream) => {
        answer.writeHead(upstream.statusCode ?? 502, upstream.headers)
        upstream.pipe(answer)
      }).end(body)
    })
  })
  proxy.on('connect', ({ url = '' }, socket) => {
    if (!BROWSERS_OWN.includes(url))
      asked.push({ method: 'CONNECT', url, body: '', referrer: undefined, cookie: undefined })
    socket.end()
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const { port } = proxy.address() as AddressInfo
  const context = await browser.newContext({
    baseURL: site,
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.on('console', (message) => seen.push(`console: ${message.text()}`))
  context.on('weberror', (error) => seen.push(`error: ${error.error().message}`))
  await watchPages(context, seen)
  return {
    context,
    asked,
    seen,
    async close() {
      await context.close()
      proxy.closeAllConnections()
      proxy.close()
    },
  }
}

async function watchPages(context: BrowserContext, seen: string[]) {
  await context.exposeBinding('tellTest', (_, what: string) => void seen.push(what))
  await context.addInitScript(() => {
    const tell = (what: string) => void (Reflect.get(window, 'tellTest') as (said: string) => void)(what)
    const text = (what: unknown) => JSON.stringify(what) ?? String(what)
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      tell(`violation: ${violatedDirective} ${blockedURI} ${sample}`),
    )
    const listened = <Target extends object>(target: Target, name: string, kind: string) => {
      const own = Reflect.get(target, name) as (...given: unknown[]) => unknown
      Reflect.set(target, name, function (this: unknown, ...given: unknown[]) {
        tell(`${kind}: ${given.map(text).join(' ')}`)
        return own.apply(this, given)
      })
    }
    // An empty page, which every tab begins with, has no workers.
    const workers = isSecureContext ? [ServiceWorker.prototype] : []
    for (const sender of [window, MessagePort.prototype, BroadcastChannel.prototype, ...workers])
      listened(sender, 'postMessage', 'message')
    listened(navigator, 'sendBeacon', 'beacon')
    for (const name of ['pushState', 'replaceState']) listened(history, name, 'history')
    navigator.serviceWorker?.addEventListener('message', ({ data }) => tell(`message back: ${text(data)}`))
  })
}

/** All places of a page, but for local storage, in which something could be left. */
export function tracesOf(page: Page) {
  return page.evaluate(async () => {
    const caches = await window.caches.keys()
    const cached = await Promise.all(
      caches.map(async (name) => (await (await window.caches.open(name)).keys()).map(({ url }) => url)),
    )
    return {
      path: location.pathname + location.search,
      title: document.title,
      referrer: document.referrer,
      cookie: document.cookie,
      windowName: window.name,
      databases: await indexedDB.databases(),
      session: { ...sessionStorage },
      caches,
      cached: cached.flat(),
    }
  })
}
export type Traces = Awaited<ReturnType<typeof tracesOf>>
