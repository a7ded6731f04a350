// `npm test`: everything, in order, on a fresh clone too. Nothing but node's own modules may be imported here
// before the project's packages are installed.
import { ensureDependencies } from '../src/hosting/install.mjs'
import { stopwatch } from '../src/hosting/project.mjs'

ensureDependencies()
const { findOrInstallChromium } = await import('./support/chromium.mjs')
const { ensurePoppler } = await import('./support/poppler.mjs')
const { suites } = await import('./support/suites.mjs')

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length > 0) {
  throw new Error(
    `There is no suite ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}.`,
  )
}
const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
if (chosen.some(({ name }) => name === 'journeys')) {
  await findOrInstallChromium()
  ensurePoppler()
}

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
