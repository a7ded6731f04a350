import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
}

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */

/**
 * Reads the files of one folder, and keeps each with its compressed forms until it changes on disk.
 * @param {string} root
 */
export function createFileCache(root) {
  /** @type {Map<string, { version: string, file: ReturnType<typeof describeFile> }>} */
  const kept = new Map()

  return {
    /**
     * @param {string} path from root, as `safePath` gives it
     * @returns {Promise<ReturnType<typeof describeFile> | null>} null where no such file is
     */
    async read(path) {
      const full = join(root, path)
      const info = await stat(full).catch(() => null)
      if (!info?.isFile()) return null
      const version = `${info.mtimeMs} ${info.size}`
      const known = kept.get(path)
      if (known?.version === version) return known.file
      const file = describeFile(path, await readFile(full))
      kept.set(path, { version, file })
      return file
    },
  }
}

/**
 * @param {string} path
 * @param {Buffer} content
 */
function describeFile(path, content) {
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  /** @type {Map<Encoding, Promise<Buffer>>} */
  const bodies = new Map([['identity', Promise.resolve(content)]])

  return {
    type,
    /** Text is sent compressed; pictures already are. */
    isCompressible: type.includes('charset'),
    /** @param {Encoding} encoding */
    etag: (encoding) => `"${hash}-${encoding}"`,
    /**
     * @param {Encoding} encoding
     * @returns {Promise<Buffer>}
     */
    body(encoding) {
      const body = bodies.get(encoding) ?? compressors[/** @type {'br' | 'gzip'} */ (encoding)](content)
      bodies.set(encoding, body)
      return body
    },
  }
}
