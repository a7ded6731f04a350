// `npm run bench`: speed as ratios, side by side in one run, and bytes. It measures and prints; it passes no judgement.
// `npm run bench -- bytes` runs one of them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureDependencies } from '../../src/hosting/install.mjs'
import { projectRoot, stopwatch } from '../../src/hosting/project.mjs'

ensureDependencies()
const { findOrInstallChromium } = await import('../support/chromium.mjs')
await findOrInstallChromium()

const wanted = process.argv.slice(2)
const benches = [
  { name: 'arithmetic', run: async () => (await import('./arithmetic.mjs')).measureArithmetic() },
  { name: 'bytes', run: async () => (await import('./bytes.mjs')).measureBytes() },
  { name: 'handover', run: async () => (await import('./handover.mjs')).measureHandover() },
  { name: 'taps', run: async () => (await import('./taps.mjs')).measureTaps() },
].filter(({ name }) => wanted.length === 0 || wanted.includes(name))
/** @type {Record<string, unknown>} */
const results = { node: process.version, date: new Date().toISOString() }
for (const [place, { name, run }] of benches.entries()) {
  console.log(`\n== ${place + 1}/${benches.length} ${name} …`)
  const seconds = stopwatch()
  const rows = await run()
  console.table(rows)
  console.log(`== ${name}: ${seconds()}`)
  results[name] = rows
}
const file = join(projectRoot, '.reports', 'bench.json')
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, JSON.stringify(results, null, 2))
console.log('\nAlso in .reports/bench.json.')
