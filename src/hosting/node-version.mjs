const OLDEST = { major: 20, minor: 19 }
/** Of an even number, as the ones that last; the first of its line with all that the build needs. */
const NEXT = { major: 22, minor: 12 }

/**
 * @param {string} version as `process.versions.node` gives it, e.g. `20.19.0`
 * @returns {string | null} a sentence saying what to install, or null if this Node will do
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOf = (/** @type {typeof OLDEST} */ line) => major === line.major && minor >= line.minor
  if (isOf(OLDEST) || isOf(NEXT) || major > NEXT.major) return null
  return `Weigh Up needs Node ${OLDEST.major}.${OLDEST.minor}, or ${NEXT.major}.${NEXT.minor} or newer, and this is Node ${version}. Install a newer one from https://nodejs.org and try again.`
}
