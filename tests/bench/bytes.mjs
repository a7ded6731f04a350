import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { projectRoot } from '../../src/hosting/project.mjs'
import { serve } from '../../src/hosting/serve.mjs'
import { findOrInstallChromium, launchArgs } from '../support/chromium.mjs'
import { countingProxy } from '../support/counting-proxy.mjs'
import { buildSite } from './build-site.mjs'
import { round } from './statistics.mjs'

const OUT = '.reports/bench-site'
const AID = 'dry-needling'
const VISITS_A_DAY = 1_000_000
const SECONDS_A_DAY = 86_400
const QUIET_MS = 1_500

/**
 * What a browser asks of a host from an empty cache to the weigh page, on to every other page, and back on another day;
 * and what a day of a million such visits comes to. Brotli, with the head of each answer as HTTP/1.1 writes it: HTTP/2
 * and later send less.
 */
export async function measureBytes() {
  buildSite(OUT)
  const site = await serve({ root: join(projectRoot, OUT), port: 0 })
  const proxy = await countingProxy(site.address)
  const browser = await chromium.launch({ executablePath: await findOrInstallChromium(), args: launchArgs })
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })

  const first = await context.newPage()
  await first.goto(`${proxy.address}/${AID}/weigh`)
  const rows = [{ what: 'first visit: weigh', ...(await settled(proxy)) }]
  for (const page of ['', '/safety', '/options', '/lean', '/summary']) {
    await first.locator(`nav.steps a[href="/${AID}${page}"]`).click()
    await first.waitForURL(`**/${AID}${page}`)
    rows.push({ what: `then: ${page.slice(1) || 'decision'}`, ...(await settled(proxy)) })
  }
  await first.locator(`a[href="/about/${AID}"]`).first().click()
  await first.waitForURL(`**/about/${AID}`)
  rows.push({ what: 'then: about', ...(await settled(proxy)) })
  rows.push({ what: 'first visit: all of these', ...rows.reduce(sum, NOTHING) })

  await first.close()
  const second = await context.newPage()
  await second.goto(`${proxy.address}/${AID}/weigh`)
  rows.push({ what: 'second visit: weigh', ...(await settled(proxy)) })

  await browser.close()
  await proxy.close()
  await site.close()
  return rows.map(aMillion)
}

/** @typedef {ReturnType<Awaited<ReturnType<typeof countingProxy>>['take']>} Counted */

/** @type {Counted} */
const NOTHING = { answers: 0, unchanged: 0, heads: 0, bodies: 0 }

/** @param {Counted} one @param {Counted} other @returns {Counted} */
function sum(one, other) {
  return {
    answers: one.answers + other.answers,
    unchanged: one.unchanged + other.unchanged,
    heads: one.heads + other.heads,
    bodies: one.bodies + other.bodies,
  }
}

/**
 * What goes through until nothing does for a while: pages ask for some things only once they stand.
 * @param {Awaited<ReturnType<typeof countingProxy>>} proxy
 */
async function settled(proxy) {
  let all = proxy.take()
  for (let more = true; more;) {
    await setTimeout(QUIET_MS)
    const next = proxy.take()
    more = next.answers > 0
    all = sum(all, next)
  }
  return all
}

/** @param {Counted & { what: string }} row */
function aMillion({ what, answers, unchanged, heads, bodies }) {
  const bytes = (heads + bodies) * VISITS_A_DAY
  return {
    what,
    answers,
    'of which 304': unchanged,
    'bodies, B': bodies,
    'heads, B': heads,
    'a million a day, GB': round(bytes / 1e9, 1),
    'on average, Mbit/s': round((bytes * 8) / SECONDS_A_DAY / 1e6, 1),
    'on average, answers/s': round((answers * VISITS_A_DAY) / SECONDS_A_DAY, 0),
  }
}
