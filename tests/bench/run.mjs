// `npm run bench`: speed as ratios, side by side in one run. It measures and prints; it passes no judgement.
// `npm run bench -- pages` runs one of them; the figures of the others stay in the file.
import { cpus, loadavg } from 'node:os'
import { ensureDependencies } from '../../src/hosting/install.mjs'
import { stopwatch } from '../../src/hosting/project.mjs'

ensureDependencies()
const { findOrInstallChromium } = await import('../support/chromium.mjs')
const { keepResult, RESULTS } = await import('./results.mjs')
await findOrInstallChromium()

/** @type {{ name: string, run: () => Promise<import('./results.mjs').Tables> }[]} */
const benches = [
  {
    name: 'arithmetic',
    run: async () => ({ weighing: await (await import('./arithmetic.mjs')).measureArithmetic() }),
  },
  {
    name: 'bytes',
    run: async () => ({ 'bytes of a visit': await (await import('./bytes.mjs')).measureBytes() }),
  },
  { name: 'handover', run: async () => ({ link: await (await import('./handover.mjs')).measureHandover() }) },
  { name: 'taps', run: async () => ({ taps: await (await import('./taps.mjs')).measureTaps() }) },
  { name: 'pages', run: async () => (await import('./pages.mjs')).measurePages() },
  {
    name: 'lighthouse',
    run: async () => ({ scores: await (await import('./lighthouse.mjs')).measureLighthouse() }),
  },
]
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0)
  throw new Error(
    `There is no bench ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`,
  )

const chosen = benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
for (const [place, { name, run }] of chosen.entries()) {
  console.log(`\n== ${place + 1}/${chosen.length} ${name} …`)
  const seconds = stopwatch()
  const load = [loadavg()]
  const tables = await run()
  load.push(loadavg())
  for (const [title, rows] of Object.entries(tables)) {
    console.log(`\n${title}`)
    console.table(rows)
  }
  console.log(`== ${name}: ${seconds()}`)
  // The load says how far the times of a run are to be trusted: above the number of processors, not far.
  const [before, after] = load.map(([lastMinute = 0]) => lastMinute.toFixed(1))
  keepResult(name, {
    date: new Date().toISOString(),
    node: process.version,
    processors: cpus().length,
    'load average': `${before} before, ${after} after`,
    took: seconds(),
    tables,
  })
}
console.log(`\nAlso in ${RESULTS}.`)
