import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeadersFor } from '../../src/hosting/headers.mjs'
import { serve } from '../../src/hosting/serve.mjs'
import { ask as send, type Answer } from '../support/ask'
import { startNginx } from '../support/nginx.mjs'
import { publish } from '../support/published'

/** What two servers may each say in their own way. */
const OWN = [
  ...['connection', 'keep-alive', 'date', 'server', 'accept-ranges', 'last-modified', 'etag', 'vary'],
  ...['content-length', 'transfer-encoding'],
]
const said = ({ headers }: Answer) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.includes(name)))

const lowerCased = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

describe.each([
  { configuration: 'docs/nginx.conf', built: 'dist', base: '/' },
  { configuration: 'docs/nginx-sub-path.conf', built: '.reports/site-sub', base: '/aids/' },
])('nginx with $configuration', ({ configuration, built, base }) => {
  let site: ReturnType<typeof publish>
  let nginx: Awaited<ReturnType<typeof startNginx>>
  let ours: Awaited<ReturnType<typeof serve>>
  let weigh = ''

  beforeAll(async () => {
    site = publish(built)
    weigh = site.files.find((file) => file.endsWith('/weigh/index.html'))?.replace('/index.html', '') ?? ''
    ours = await serve({ root: site.root, port: 0, base })
    nginx = await startNginx({ configuration, root: site.root })
  }, 180_000)
  afterAll(async () => {
    await Promise.all([nginx.close(), ours.close()])
    site.remove()
  })

  const ask = (path: string, how: Parameters<typeof send>[2] = {}) => send(nginx.address, base + path, how)
  const asset = () => site.files.find((file) => /^assets\/app-.*\.js$/.test(file)) ?? ''
  const text = async (path: string) => (await ask(path)).body.toString()

  it('sends every file and every page of the site as src/hosting/serve.mjs does', async () => {
    const pages = site.files.map((file) => file.replace(/(^|\/)index\.html$/, ''))
    expect(pages.length).toBeGreaterThan(60)
    for (const path of [...pages, 'sw.js', 'embed/some-aid'].filter((path) => path !== '404.html')) {
      const [theirs, own] = [await ask(path), await send(ours.address, base + path)]
      expect([path, theirs.status, said(theirs)]).toEqual([path, 200, said(own)])
      expect(theirs.body.equals(own.body)).toBe(true)
    }
  })

  it.each([
    ['weigh', () => weigh],
    ['weigh/', () => `${weigh}/`],
    ['nothing', () => 'nothing'],
    ['an asset', asset],
    ['embed/some-aid', () => 'embed/some-aid'],
    ['es/embed/some-aid', () => 'es/embed/some-aid'],
    ['pt-BR/embed/some-aid', () => 'pt-BR/embed/some-aid'],
    ['embed/nothing', () => 'embed/nothing'],
    ['embed/..%2f', () => `embed/..%2f${weigh}`],
  ])(
    'sends the security headers of src/hosting/headers.mjs, no more and no less, with %s',
    async (name, path) => {
      const isEmbedded = name.endsWith('embed/some-aid')
      const isPart = name === 'an asset'
      const wanted = lowerCased(securityHeadersFor(isPart ? '/assets/x' : isEmbedded ? `/${name}` : '/'))
      expect(wanted['content-security-policy'] ?? '').toContain(
        isPart ? '' : `frame-ancestors ${isEmbedded ? '*' : "'none'"}`,
      )
      for (const method of ['GET', 'HEAD', 'POST']) {
        const { headers } = await ask(path(), { method })
        expect(said({ headers, body: Buffer.of() })).toMatchObject(method === 'POST' ? {} : wanted)
      }
    },
  )

  it('tells its name, and not its version', async () => {
    for (const path of ['', 'nothing']) expect((await ask(path)).headers.server).toBe('nginx')
    expect((await ask('', { method: 'POST' })).body.toString()).not.toMatch(/nginx\/\d/)
  })

  it('leads from an address with a slash to that without, once, and nobody anywhere else', async () => {
    for (const path of [weigh, 'read', 'es']) {
      const { status, headers } = await ask(`${path}/?from=post/`)
      expect([status, headers.location]).toEqual([308, `${base}${path}?from=post/`])
      expect((await ask(`${path}?from=post/`)).status).toBe(200)
    }
    for (const path of ['/elsewhere.org/', '\\elsewhere.org/', 'nothing/', 'assets/', '%0d%0aX-Sent:%20yes/'])
      expect([path, (await ask(path)).headers.location]).toEqual([path, undefined])
  })

  it.each([
    ...['nothing', 'nothing/', 'about', 'assets', 'assets/', 'assets/gone-9f.js', 'index', '404.html'],
    ...['.hidden', '.git/config', '.git/', 'assets/.hidden.js', '%2ehidden', '..%5csecret.txt'],
  ])('answers %s with a real 404, its page, and nothing to keep', async (path) => {
    const answer = await ask(path)
    expect([answer.status, answer.body.toString()]).toEqual([404, site.read('404.html')])
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  it.each([
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'es/../../secret.txt',
    'assets../secret.txt',
  ])('gives out nothing beside the site: %s', async (path) => {
    const answers = [await ask(path), await send(nginx.address, `${base.slice(0, -1)}${path}`)]
    for (const { status, body } of answers) {
      expect([400, 404]).toContain(status)
      expect(body.toString()).not.toBe('secret')
    }
  })

  it('keeps what has a hash in its name for a year, and asks anew for the rest', async () => {
    const caching = async (path: string) => (await ask(path)).headers['cache-control']
    expect(await caching(asset())).toBe('public, max-age=31536000, immutable')
    for (const path of ['', weigh, 'sw.js', 'icon.svg'])
      expect([path, await caching(path)]).toEqual([path, 'no-cache'])
  })

  it('compresses pages, scripts, styles and the page of a 404 for who takes it', async () => {
    const style = site.files.find((file) => file.endsWith('.css')) ?? ''
    for (const [path, file] of [
      [weigh, `${weigh}/index.html`],
      [asset(), asset()],
      [style, style],
      ['nothing', '404.html'],
    ] as const) {
      // A proxy on the way says so in Via.
      const answer = await ask(path, { headers: { 'Accept-Encoding': 'gzip', Via: '1.1 proxy' } })
      expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
      expect(gunzipSync(answer.body).toString()).toBe(site.read(file))
      expect((await ask(path)).headers['content-encoding']).toBeUndefined()
    }
  })

  it('sends what was compressed beforehand as it is', async () => {
    const { body } = await ask('assets/packed.js', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(gunzipSync(body).toString()).toBe('packed before')
    expect(await text('assets/packed.js')).toBe('packed anew')
  })

  it.each(['gzip', 'identity'])(
    'answers 304 to a client that has this very content, as %s',
    async (encoding) => {
      const headers = { 'Accept-Encoding': encoding }
      for (const path of [weigh, asset(), 'sw.js']) {
        const { etag = '' } = (await ask(path, { headers })).headers
        const unchanged = await ask(path, { headers: { ...headers, 'If-None-Match': etag } })
        expect([unchanged.status, unchanged.body.length]).toEqual([304, 0])
        expect(said(unchanged)).toMatchObject(lowerCased(securityHeadersFor(`/${path}`)))
        expect((await ask(path, { headers: { ...headers, 'If-None-Match': '"other"' } })).status).toBe(200)
      }
    },
  )

  it('answers HEAD as GET without the body, and refuses anything else', async () => {
    const [head, get] = [await ask(weigh, { method: 'HEAD' }), await ask(weigh)]
    expect([head.status, head.body.length, said(head)]).toEqual([200, 0, said(get)])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      for (const path of [weigh, 'nothing', '', `${weigh}/`]) {
        const { status, headers } = await ask(path, { method })
        expect([method, path, status, headers.allow]).toEqual([method, path, 405, 'GET, HEAD'])
      }
  })

  it('writes down nothing of all this', () => {
    // What leads out of /aids/ is for the rest of its host to answer and to note.
    const lines = nginx.logs().split('\n')
    expect(lines.filter((line) => base === '/' || !line.includes('secret.txt')).join('')).toBe('')
  })
})
