import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { isFresh } from '../../src/hosting/freshness.mjs'
import { projectRoot } from '../../src/hosting/project.mjs'
import { findOrInstallChromium, launchArgs } from '../support/chromium.mjs'
import { writeLargeAid } from './large-aid.mjs'

/** @typedef {{ aid: string, out: string }} BuiltSite */

/** @type {Map<string, BuiltSite>} sites that this run has built: a site takes half a minute */
const built = new Map()

/** The site as it is published. @returns {BuiltSite} */
export function publishedSite() {
  return isFresh('dist')
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
  const { status } = spawnSync(process.execPath, ['src/hosting/build.mjs'], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, WEIGH_UP_AIDS: aids, WEIGH_UP_OUT: out },
  })
  if (status !== 0) throw new Error(`The site of ${aid} was not built.`)
  const site = { aid, out: join(projectRoot, out) }
  built.set(out, site)
  return site
}

export async function startBrowser() {
  return chromium.launch({ executablePath: await findOrInstallChromium(), args: launchArgs })
}
