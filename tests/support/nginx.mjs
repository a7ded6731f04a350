import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findOnPath, installDebianPackage, projectRoot } from './install.mjs'
import { freePort } from './ports.mjs'

/** Debian keeps it in a folder that only root's PATH has. */
const findNginx = () => findOnPath('nginx') ?? ['/usr/sbin/nginx'].find(existsSync)

/** @returns {string} its path, after an attempt to install one; throws with what to install where there is none */
export function ensureNginx() {
  if (!findNginx()) installDebianPackage('nginx')
  const nginx = findNginx()
  if (nginx) return nginx
  throw new Error(
    'The hosting tests need nginx. Install it (Debian: `apt install nginx`, macOS: `brew install nginx`).',
  )
}

/**
 * Runs nginx with a configuration as it is shipped, except for the folder and the port, for which it must have one place
 * each. Nothing of the machine's own set-up is used, so that what the file does not say is not there.
 * @param {object} settings
 * @param {string} settings.configuration from the project root
 * @param {string} settings.root the folder that takes the place of /srv/weigh-up
 */
export async function startNginx({ configuration, root }) {
  const nginx = ensureNginx()
  const folder = mkdtempSync(join(tmpdir(), 'weigh-up-nginx-'))
  const port = await freePort()
  const inFolder = (/** @type {string} */ name) => join(folder, name)
  const shipped = readFileSync(join(projectRoot, configuration), 'utf8')
  const site = shipped
    .replace('    listen 80;\n    listen [::]:80;\n', `    listen 127.0.0.1:${port};\n`)
    .replaceAll('/srv/weigh-up', root)
  if (!site.includes(`127.0.0.1:${port}`) || !site.includes(root))
    throw new Error(`${configuration} no longer names its port or its folder as the tests know them.`)
  mkdirSync(inFolder('temp'))
  writeFileSync(inFolder('site.conf'), site)
  writeFileSync(inFolder('nginx.conf'), wrapper(inFolder))

  const child = spawn(nginx, ['-p', folder, '-c', inFolder('nginx.conf'), '-e', inFolder('error.log')], {
    stdio: 'ignore',
  })
  // A test that breaks off must leave no server behind.
  process.once('exit', () => child.kill())
  const ended = new Promise((done) => child.once('exit', done))
  const log = (/** @type {string} */ name) => readFileSync(inFolder(name), 'utf8')
  await listening(port, () => child.exitCode !== null).catch(() => {
    throw new Error(`nginx does not start with ${configuration}:\n${log('error.log')}`)
  })
  return {
    address: `http://127.0.0.1:${port}`,
    /** @returns {string} all that it wrote down about its visitors and its troubles */
    logs: () => log('access.log') + log('error.log'),
    async close() {
      child.kill()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

/** @param {(name: string) => string} inFolder what it needs to run without root and beside another nginx */
function wrapper(inFolder) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
master_process off;
pid ${inFolder('pid')};
error_log ${inFolder('error.log')} error;
events {}
http {
  access_log ${inFolder('access.log')};
  ${temporary.map((name) => `${name}_temp_path ${inFolder('temp')}/${name};`).join('\n  ')}
  include ${inFolder('site.conf')};
}
`
}

/** @param {number} port @param {() => boolean} gaveUp */
async function listening(port, gaveUp) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (gaveUp()) break
    const open = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).once('error', () => done(false))
      socket.once('connect', () => socket.destroy())
    })
    if (open) return
    await setTimeout(50)
  }
  throw new Error('nobody listens')
}
