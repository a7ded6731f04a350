import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { isFresh } from '../../src/hosting/freshness.mjs'
import { projectRoot } from '../../src/hosting/project.mjs'
import { findOrInstallChromium, launchArgs } from '../support/chromium.mjs'
import { buildSite } from './build-site.mjs'
import { writeLargeAid } from './large-aid.mjs'

/** @typedef {{ aid: string, out: string }} BuiltSite */

/** @type {Map<string, BuiltSite>} sites that this run has built: a site takes half a minute */
const built = new Map()

/** The site as it is published. @returns {BuiltSite} */
export function publishedSite() {
  return isFresh('dist', 'src/aids')
    ? { aid: 'dry-needling', out: join(projectRoot, 'dist') }
    : siteOf('dry-needling', 'src/aids', 'dist')
}

/** A site whose only aid has many cards. @param {number} cards */
export async function largeSite(cards) {
  const out = `.reports/bench-site-${cards}`
  const known = built.get(out)
  if (known) return known
  const { folder, id } = await writeLargeAid(cards)
  return siteOf(id, folder, out)
}

/** @param {string} aid the one that is measured @param {string} aids the folder of all @param {string} out */
function siteOf(aid, aids, out) {
  const known = built.get(out)
  if (known) return known
  buildSite(out, aids)
  const site = { aid, out: join(projectRoot, out) }
  built.set(out, site)
  return site
}

export async function startBrowser() {
  return chromium.launch({ executablePath: await findOrInstallChromium(), args: launchArgs })
}
