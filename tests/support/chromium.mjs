import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findOnPath, installDebianPackage, projectRoot } from './install.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Chromium refuses to run as root with its sandbox; the rest keeps it from calling home. */
export const launchArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @returns {Promise<string | null>} a path; null where there is none that starts */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (starts(chosen)) return chosen
    throw new Error(
      `CHROMIUM_PATH is "${chosen}", which does not start. Correct it, or unset it to have one found.`,
    )
  }
  const onPath = NAMES.map(findOnPath).find((path) => path !== null && starts(path))
  if (onPath) return onPath
  const own = await playwrightsOwn()
  return existsSync(own) && starts(own) ? own : null
}

/** @returns {Promise<string>} as `findChromium`, after an attempt to install one where there is none */
export async function findOrInstallChromium() {
  const found = await findChromium()
  if (found) return found

  console.log('No Chromium found; asking Playwright for its own …')
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    cwd: projectRoot,
    stdio: 'inherit',
    timeout: 300_000,
  })
  const downloaded = await findChromium()
  if (downloaded) return downloaded

  installDebianPackage('chromium')
  const installed = await findChromium()
  if (installed) return installed
  throw new Error(
    'The journeys need Chromium. Install it (Debian: `apt install chromium`), or name one in CHROMIUM_PATH.',
  )
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

/**
 * A browser whose system libraries are missing is on the disk and yet of no use. Where `--version` would open a
 * window (Windows) being there must do.
 * @param {string} path
 */
function starts(path) {
  if (process.platform === 'win32') return existsSync(path)
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}
