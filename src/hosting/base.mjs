/**
 * The address that the site is built for and served under, which WEIGH_UP_BASE names.
 * @param {string} [base]
 * @returns {string} `/`, or a folder such as `/aids/`; throws for what would give links that lead nowhere
 */
export function siteBase(base = process.env.WEIGH_UP_BASE ?? '/') {
  if (/^\/(?:[\w-][\w.-]*\/)*$/.test(base)) return base
  throw new Error(`WEIGH_UP_BASE is "${base}" and must begin and end with a slash, e.g. /aids/.`)
}

/**
 * @param {string} path from the root of the host, as `safePath` gives it
 * @param {string} base
 * @returns {string | null} the path from the base; null for one beyond it
 */
export function pathWithin(path, base) {
  const whole = `/${path}`
  if (`${whole}/` === base) return ''
  return whole.startsWith(base) ? whole.slice(base.length) : null
}
