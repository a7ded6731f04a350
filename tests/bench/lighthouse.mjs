import { spawn } from 'node:child_process'
import { serve } from '../../src/hosting/serve.mjs'
import { findOrInstallChromium, launchArgs } from '../support/chromium.mjs'
import { freePort } from '../support/ports.mjs'
import { publishedSite } from './sites.mjs'
import { median } from './statistics.mjs'

/** Fetched when it is asked for: it is large, and nothing else needs it. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const RUNS = Number(process.env.BENCH_LIGHTHOUSE_RUNS ?? 5)
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

/**
 * Lighthouse's four scores, 0 to 100, of the pages that most people see: median of each over all runs, the phone and the
 * network slowed down for real (`devtools`) and not by calculation.
 */
export async function measureLighthouse() {
  const { aid, out } = publishedSite()
  const site = await serve({ root: out, port: await freePort() })
  const chromium = await findOrInstallChromium()
  const rows = []
  for (const path of ['/', `/${aid}/weigh`, `/${aid}/summary`]) {
    /** @type {Record<string, number>[]} */
    const runs = []
    for (let run = 1; run <= RUNS; run += 1) {
      console.log(`${path}: run ${run} of ${RUNS} …`)
      runs.push(await scores(site.address + path, chromium))
    }
    const middle = CATEGORIES.map((name) => [name, median(runs.map((run) => run[name] ?? 0))])
    rows.push({ page: path, ...Object.fromEntries(middle), runs: RUNS })
  }
  await site.close()
  return rows
}

/** @param {string} address @param {string} chromium */
async function scores(address, chromium) {
  const child = spawn(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', '--throttling-method=devtools'],
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=--headless=new ${launchArgs.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let text = ''
  for await (const part of child.stdout) text += part
  const { categories } = JSON.parse(text)
  return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]))
}
