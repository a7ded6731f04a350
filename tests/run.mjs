// `npm test`: everything, in order, on a fresh clone too. Nothing but node's own modules may be imported here
// before the project's packages are installed.
import { isFresh } from '../src/hosting/freshness.mjs'
import { ensureDependencies } from '../src/hosting/install.mjs'
import { stopwatch } from '../src/hosting/project.mjs'

ensureDependencies()
const { findOrInstallChromium } = await import('./support/chromium.mjs')
const { ensureNginx } = await import('./support/nginx.mjs')
const { ensurePoppler } = await import('./support/poppler.mjs')
const { suites } = await import('./support/suites.mjs')

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length > 0) {
  throw new Error(
    `There is no suite ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}.`,
  )
}
const isWanted = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name)
// What was built of other sources proves nothing of these.
const isBuilt = () => isFresh('dist', 'src/aids') && isFresh('.reports/site-test-aid', 'tests/support/aids')
const isBuildNeeded = suites.some(({ name, ofSite }) => ofSite && isWanted(name)) && !isBuilt()
const chosen = suites.filter(({ name }) => isWanted(name) || (name === 'build' && isBuildNeeded))

// All that cannot be had is told at once, and before anything that takes minutes.
const missing = []
if (isWanted('journeys'))
  missing.push(await sentenceOf(findOrInstallChromium), await sentenceOf(ensurePoppler))
if (isWanted('hosting')) missing.push(await sentenceOf(ensureNginx))
const sentences = missing.filter((sentence) => sentence !== null)
if (sentences.length > 0) throw new Error(sentences.join('\n'))

process.env.NODE_ENV = 'test'
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
const failed = []
for (const [place, { name, run }] of chosen.entries()) {
  console.log(`\n== ${place + 1}/${chosen.length} ${name} …`)
  const seconds = stopwatch()
  const count = await run()
  console.log(`== ${name}: ${seconds()}`)
  // Alone on its line and plain, for whoever reads the output by machine.
  console.log(
    `${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`,
  )
  // A suite in which nothing ran proves nothing.
  if (count.failed > 0 || count.passed === 0) failed.push(name)
}
console.log(failed.length === 0 ? '\nAll suites passed.' : `\nFailed: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

/**
 * @param {() => unknown} ensure that something is there
 * @returns {Promise<string | null>} what is to be done where it cannot be had
 */
async function sentenceOf(ensure) {
  try {
    await ensure()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
