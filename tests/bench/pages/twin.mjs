import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/hosting/project.mjs'

const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>|<link rel="modulepreload"[^>]*>/g

/**
 * Writes the static twin of a built site: the same HTML and the same style, without scripts and what feeds them. It is
 * as fast as the site could be, and so the measure of what the scripts cost.
 * @param {string} site
 * @returns {string} its folder
 */
export function writeTwin(site) {
  const twin = join(projectRoot, '.reports', 'twin')
  rmSync(twin, { recursive: true, force: true })
  cpSync(site, twin, { recursive: true, filter: (path) => !path.endsWith('.js') })
  for (const path of readdirSync(twin, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html')) continue
    const file = join(twin, path)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(SCRIPTS, ''))
  }
  return twin
}
