const OLDEST = { major: 20, minor: 19 }

/**
 * @param {string} version as `process.versions.node` gives it, e.g. `20.19.0`
 * @returns {string | null} a sentence saying what to install, or null if this Node will do
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return null
  return `Weigh Up needs Node ${OLDEST.major}.${OLDEST.minor} or newer and this is Node ${version}. Install a newer one from https://nodejs.org and try again.`
}
