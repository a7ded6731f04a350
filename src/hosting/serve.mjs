import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { pathWithin, siteBase } from './base.mjs'
import { createFileCache } from './files.mjs'
import { securityHeadersFor } from './headers.mjs'
import { chooseEncoding, isUnchanged, safePath } from './negotiation.mjs'
import { isStartedByHand } from './project.mjs'

const PORTS_TO_TRY = 100
const YEAR = 31_536_000

/**
 * Serves a built folder as a static host does: `/x` is x.html or x/index.html, text is compressed, files with
 * a hash in their name are kept for a year, and what is not there is a real 404.
 * @param {object} settings
 * @param {string} settings.root
 * @param {number} settings.port the next free one is taken if this is not; 0 for any
 * @param {string} [settings.host]
 * @param {string} [settings.base] the address that the site was built for
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port, host = '127.0.0.1', base = '/' }) {
  const files = createFileCache(resolve(root))
  const server = createServer((request, response) => {
    answer(files, base, request, response).catch((error) => {
      console.error(error)
      response.destroy()
    })
  })
  const taken = await listen(server, port, host)
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port it got
 */
async function listen(server, port, host) {
  for (let candidate = port; candidate < port + PORTS_TO_TRY; candidate += 1) {
    const error = await new Promise((done) => {
      server.once('error', done)
      server.listen(candidate, host, () => {
        server.off('error', done)
        done(null)
      })
    })
    const address = server.address()
    if (!error && address && typeof address === 'object') return address.port
    if (error.code !== 'EADDRINUSE') throw error
  }
  throw new Error(
    `No port from ${port} to ${port + PORTS_TO_TRY - 1} is free. Name another one, e.g. PORT=8080.`,
  )
}

/**
 * @param {ReturnType<typeof createFileCache>} files
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(files, base, request, response) {
  const url = request.url ?? '/'
  const asked = safePath(url)
  const path = asked === null ? null : pathWithin(asked, base)
  const file = path === null ? null : (path && (await files.read(path))) || (await readPage(files, path))
  const headers = securityHeadersFor(file ? `/${path}` : '/404.html')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  // Each page has one address: only that of the first page ends in a slash.
  const [address = '', ...rest] = url.split(/(?=[?#])/)
  const one = path === '' ? base : address.replace(/\/$/, '')
  if (file && address !== one) {
    response.writeHead(308, { Location: [one, ...rest].join('') }).end()
    return
  }
  await send(request, response, file ?? (await files.read('404.html')), {
    status: file ? 200 : 404,
    isImmutable: Boolean(file && path?.startsWith('assets/')),
  })
}

/**
 * @param {ReturnType<typeof createFileCache>} files
 * @param {string} path
 */
async function readPage(files, path) {
  return (
    (path && (await files.read(`${path}.html`))) || files.read(path ? `${path}/index.html` : 'index.html')
  )
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Awaited<ReturnType<ReturnType<typeof createFileCache>['read']>>} file null where even the 404 page is missing
 * @param {{ status: 200 | 404, isImmutable: boolean }} how
 */
async function send(request, response, file, { status, isImmutable }) {
  response.setHeader('Cache-Control', isImmutable ? `public, max-age=${YEAR}, immutable` : 'no-cache')
  if (!file) {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
    return
  }
  const encoding = file.isCompressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity'
  const etag = file.etag(encoding)
  response.setHeader('Content-Type', file.type)
  if (file.isCompressible) response.setHeader('Vary', 'Accept-Encoding')
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  if (status === 200) response.setHeader('ETag', etag)
  if (status === 200 && isUnchanged(request.headers['if-none-match'], etag)) {
    response.removeHeader('Content-Type')
    response.removeHeader('Content-Encoding')
    response.writeHead(304).end()
    return
  }
  const body = await file.body(encoding)
  response
    .writeHead(status, { 'Content-Length': body.length })
    .end(request.method === 'HEAD' ? undefined : body)
}

if (isStartedByHand(import.meta.url)) {
  const [root = 'dist', port = '4173'] = process.argv.slice(2)
  const { address } = await serve({ root, port: Number(port), base: siteBase() })
  console.log(address)
}
