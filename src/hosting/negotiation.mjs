/**
 * @param {string | undefined} header `Accept-Encoding`
 * @returns {import('./files.mjs').Encoding} the smallest form that the client takes
 */
export function chooseEncoding(header) {
  const accepted = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...settings] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const quality = settings.find((setting) => setting.startsWith('q='))
      return [name, quality ? Number(quality.slice(2)) : 1]
    }),
  )
  const takes = (/** @type {string} */ name) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0
  if (takes('br')) return 'br'
  if (takes('gzip')) return 'gzip'
  return 'identity'
}

/**
 * @param {string | undefined} header `If-None-Match`
 * @param {string} etag
 * @returns {boolean} true where the client has this very content
 */
export function isUnchanged(header, etag) {
  if (!header) return false
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}

/**
 * @param {string} url as the request line has it
 * @returns {string | null} the path from the root, decoded, without slashes at the ends; null for anything that
 *   could lead out of the folder, to a hidden file or to another host
 */
export function safePath(url) {
  const [encoded = ''] = url.split(/[?#]/)
  if (!encoded.startsWith('/')) return null
  const path = decode(encoded.replace(/^\/|\/$/g, ''))
  if (path === null || /[\\\0]/.test(path)) return null
  if (path !== '' && path.split('/').some((segment) => segment === '' || segment.startsWith('.'))) return null
  return path
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
