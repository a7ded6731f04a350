import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../src/hosting/serve.mjs'

let root = ''
let address = ''
let close: () => Promise<unknown> = async () => {}
const page = `<!doctype html><title>A</title>${'<p>words</p>'.repeat(200)}`

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'weigh-up-site-'))
  mkdirSync(join(root, 'a/b'), { recursive: true })
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'index.html'), page)
  writeFileSync(join(root, 'a/b/index.html'), page)
  writeFileSync(join(root, '404.html'), 'not here')
  writeFileSync(join(root, 'assets/x-1234.js'), 'export {}')
  const server = await serve({ root, port: 0 })
  address = server.address
  close = server.close
})
afterAll(async () => {
  await close()
  rmSync(root, { recursive: true })
})

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(address)
      const asked = request({ hostname, port, path, headers, method }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        )
      })
      asked.on('error', reject)
      asked.end()
    },
  )
}

describe('the static host', () => {
  it('serves a folder as its page, without a slash at the end', async () => {
    const { status, body } = await ask('/a/b')
    expect([status, body.toString()]).toEqual([200, page])
    expect((await ask('/a/b/')).headers.location).toBe('/a/b')
  })

  it('compresses as the browser asks', async () => {
    expect((await ask('/', { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('br')
    const { headers, body } = await ask('/', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(body).toString()).toBe(page)
  })

  it('lets hashed files be kept for ever, and pages be asked for again', async () => {
    expect((await ask('/assets/x-1234.js')).headers['cache-control']).toContain('immutable')
    const { headers } = await ask('/')
    expect(headers['cache-control']).toContain('no-cache')
    expect((await ask('/', { 'if-none-match': String(headers.etag) })).status).toBe(304)
  })

  it('answers what is not there with a real 404 page', async () => {
    const { status, body } = await ask('/nothing')
    expect([status, body.toString()]).toEqual([404, 'not here'])
  })

  it('never leaves its folder', async () => {
    for (const path of [
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/a/..%2f..%2f..%2fetc/passwd',
      '/%00',
    ]) {
      expect((await ask(path)).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('sends the security headers with every answer', async () => {
    for (const path of ['/', '/nothing', '/assets/x-1234.js']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
    }
  })

  it('takes only questions', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405)
    expect((await ask('/', {}, 'HEAD')).body).toHaveLength(0)
  })

  it('takes the next free port where one is taken', async () => {
    const port = Number(new URL(address).port)
    const second = await serve({ root, port })
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port)
    await second.close()
  })
})
