import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteBase } from '../../src/hosting/base.mjs'
import { serve } from '../../src/hosting/serve.mjs'
import { ask as send } from '../support/ask'

const folder = mkdtempSync(join(tmpdir(), 'weigh-up-'))
const root = join(folder, 'site')
const page = `<!doctype html><title>Weigh</title>${'<p>Soreness</p>'.repeat(100)}`
let host: Awaited<ReturnType<typeof serve>>
let hostBelow: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(join(root, 'any-aid/weigh'), { recursive: true })
  mkdirSync(join(root, 'assets'))
  for (const embed of ['embed/any-aid', 'pt-BR/embed/any-aid']) {
    mkdirSync(join(root, embed), { recursive: true })
    writeFileSync(join(root, embed, 'index.html'), 'embedded')
  }
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(root, '.hidden'), 'secret')
  writeFileSync(join(root, 'index.html'), 'home')
  writeFileSync(join(root, 'about.html'), 'about')
  writeFileSync(join(root, '404.html'), 'no such page')
  writeFileSync(join(root, 'any-aid/weigh/index.html'), page)
  writeFileSync(join(root, 'assets/app-1a2b.js'), 'export {}')
  host = await serve({ root, port: 0 })
  hostBelow = await serve({ root, port: 0, base: '/aids/' })
})

afterAll(async () => {
  await Promise.all([host.close(), hostBelow.close()])
  rmSync(folder, { recursive: true })
})

function ask(path: string, { at = host, ...how }: Parameters<typeof send>[2] & { at?: typeof host } = {}) {
  return send(at.address, path, how)
}

describe('addresses', () => {
  it.each([
    ['/', 'home'],
    ['/about', 'about'],
    ['/any-aid/weigh', page],
    ['/any-aid/weigh?from=post', page],
    ['/any%2Daid/weigh', page],
  ])('%s is a page', async (path, body) => {
    const answer = await ask(path)
    expect([answer.status, answer.body.toString()]).toEqual([200, body])
  })

  it.each([
    ['/any-aid/weigh/', '/any-aid/weigh'],
    ['/any-aid/weigh/?from=post/', '/any-aid/weigh?from=post/'],
    ['/about/', '/about'],
  ])('%s leads to the address without the slash', async (path, location) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.location]).toEqual([308, location])
  })

  it.each([
    '/nothing',
    '/any-aid',
    '/nothing/',
    '/assets/gone-9f.js',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/any-aid/..%5c..%5csecret.txt',
    '/.hidden',
    '//about/',
    '/about%00',
    '/%',
    'http://elsewhere/about',
  ])('%s is a real 404 with a page of its own', async (path) => {
    const answer = await ask(path)
    expect([answer.status, answer.body.toString()]).toEqual([404, 'no such page'])
    expect(answer.headers['cache-control']).toBe('no-cache')
  })
})

describe('a site below another address', () => {
  it.each([
    ['/aids/', 'home'],
    ['/aids/any-aid/weigh', page],
    ['/aids/assets/app-1a2b.js', 'export {}'],
  ])('has its files there: %s', async (path, body) => {
    const answer = await ask(path, { at: hostBelow })
    expect([answer.status, answer.body.toString()]).toEqual([200, body])
  })

  it.each([
    ['/aids', '/aids/'],
    ['/aids?from=post', '/aids/?from=post'],
    ['/aids/about/', '/aids/about'],
  ])('has one address a page: %s leads to %s', async (path, location) => {
    const answer = await ask(path, { at: hostBelow })
    expect([answer.status, answer.headers.location]).toEqual([308, location])
  })

  it.each(['/', '/about', '/aidsabout', '/aids/../about', '/aids//about'])(
    'has nothing beside it: %s',
    async (path) => {
      expect((await ask(path, { at: hostBelow })).status).toBe(404)
    },
  )

  it('keeps what has a hash in its name for a year, and sends embedded pages as such', async () => {
    const script = await ask('/aids/assets/app-1a2b.js', { at: hostBelow })
    expect(script.headers['cache-control']).toContain('immutable')
    const { headers } = await ask('/aids/embed/any-aid', { at: hostBelow })
    expect(headers['content-security-policy']).toMatch(/frame-ancestors \*$/)
  })

  it('is refused at an address that would break its links', () => {
    expect(['/', '/aids/', '/a/b-c/'].map(siteBase)).toEqual(['/', '/aids/', '/a/b-c/'])
    for (const base of ['aids', '/aids', 'https://x/', '//x/', '/../', '/a b/'])
      expect(() => siteBase(base)).toThrow(`WEIGH_UP_BASE is "${base}"`)
  })
})

describe('compression', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip;q=0.5', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ])('%s gets %s', async (accepted, encoding, unpack) => {
    const answer = await ask('/any-aid/weigh', { headers: { 'Accept-Encoding': accepted } })
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
    expect(answer.body.length).toBeLessThan(page.length / 5)
    expect(unpack(answer.body).toString()).toBe(page)
  })

  it('is left out for a client that asks for none', async () => {
    const answer = await ask('/any-aid/weigh')
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers['content-length']).toBe(String(page.length))
  })
})

describe('caching', () => {
  it('keeps files with a hash in their name for a year, and asks anew for pages', async () => {
    const script = await ask('/assets/app-1a2b.js')
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await ask('/about')).headers['cache-control']).toBe('no-cache')
  })

  it('answers 304 to a client that has this very content, and the content once it changed', async () => {
    const { etag } = (await ask('/')).headers
    const headers = { 'If-None-Match': `W/"other", ${String(etag)}` }
    const unchanged = await ask('/', { headers })
    expect([unchanged.status, unchanged.body.length, unchanged.headers.etag]).toEqual([304, 0, etag])
    writeFileSync(join(root, 'index.html'), 'another home')
    const changed = await ask('/', { headers })
    expect([changed.status, changed.body.toString()]).toEqual([200, 'another home'])
  })
})

describe('methods and headers', () => {
  it('HEAD is GET without the body', async () => {
    const [head, get] = [await ask('/about', { method: 'HEAD' }), await ask('/about')]
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })

  it('anything else is refused', async () => {
    const answer = await ask('/about', { method: 'POST' })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('a part of a page says no more than that it is what it says; a missing one is a page', async () => {
    const { headers } = await ask('/assets/app-1a2b.js')
    expect(headers['x-content-type-options']).toBe('nosniff')
    for (const name of ['content-security-policy', 'permissions-policy', 'referrer-policy'])
      expect(headers).not.toHaveProperty(name)
  })

  it.each(['/', '/nothing', '/about/', '/sw.js', '/assets/nothing.js'])(
    '%s has the security headers',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'permissions-policy': expect.stringContaining('camera=()'),
        'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/),
      })
    },
  )
})

describe('a frame of another site', () => {
  it.each([
    ['/embed/any-aid', '*'],
    ['/pt-BR/embed/any-aid', '*'],
    ['/any-aid/weigh', "'none'"],
    ['/', "'none'"],
    ['/embed/nothing', "'none'"],
    ['/embed/..%2fabout', "'none'"],
  ])('%s may be shown in it by %s', async (path, framedBy) => {
    const { headers } = await ask(path)
    expect(headers['content-security-policy']).toMatch(
      new RegExp(`; frame-ancestors ${framedBy.replace('*', '\\*')}$`),
    )
  })
})

describe('a port', () => {
  it('that is taken gives the next free one', async () => {
    const taken = Number(new URL(host.address).port)
    const second = await serve({ root, port: taken })
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken)
    await second.close()
  })

  it('that is none is said', async () => {
    await expect(serve({ root, port: 70_000 })).rejects.toThrow()
  })
})
