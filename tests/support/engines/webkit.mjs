import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../ports.mjs'

const OPTIONS = 'webkitgtk:browserOptions'

/**
 * WebKitGTK by W3C WebDriver, on a screen that nobody sees.
 * @param {{ driver: string, browser: string, screen: string }} paths
 * @returns {Promise<import('./engine.mjs').Engine>}
 */
export async function startWebKit({ driver, browser, screen }) {
  const xvfb = spawn(screen, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const display = await new Promise((done) => xvfb.stdout.once('data', done))
  const port = await freePort()
  const webDriver = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
  })
  // What breaks off must leave nothing behind.
  const stop = () => [webDriver, xvfb].forEach((child) => child.kill())
  process.once('exit', stop)
  const ask = asker(`http://127.0.0.1:${port}`)
  await answering(ask)
  const alwaysMatch = { [OPTIONS]: { binary: browser, args: ['--automation'] } }
  const { sessionId, capabilities } = await ask('POST', '/session', { capabilities: { alwaysMatch } })
  const at = `/session/${sessionId}`

  /** @param {(...args: any[]) => any} run @param {unknown[]} args */
  const evaluate = (run, ...args) =>
    ask('POST', `${at}/execute/sync`, { script: `return (${run}).apply(null, arguments)`, args })
  /** @type {string[]} */
  const heard = []
  // The driver tells nothing of the console: the page is asked, and what it says before it is loaded is lost.
  async function keepHeard() {
    heard.push(...(await evaluate(() => /** @type {any} */ (window).heard?.splice(0) ?? [])))
  }
  return {
    version: `${capabilities.browserName}/${capabilities.browserVersion}`,
    async open(url) {
      await keepHeard()
      await ask('POST', `${at}/url`, { url })
      await evaluate(listen)
    },
    async reload() {
      await keepHeard()
      await ask('POST', `${at}/refresh`, {})
      await evaluate(listen)
    },
    evaluate,
    async click(find, ...args) {
      const element = await evaluate(find, ...args)
      if (element === null) throw new Error(`There is nothing to click on: ${args.join(' ')}`)
      await ask('POST', `${at}/element/${Object.values(element)[0]}/click`, {})
    },
    async heard() {
      await keepHeard()
      return heard
    },
    async close() {
      await ask('DELETE', at)
      stop()
    },
  }
}

/** @param {string} server @returns {(method: string, path: string, body?: object) => Promise<any>} */
function asker(server) {
  return async (method, path, body) => {
    const answer = await fetch(server + path, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = /** @type {{ value: any }} */ (await answer.json())
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
}

/** @param {ReturnType<typeof asker>} ask */
async function answering(ask) {
  for (let tries = 0; tries < 100; tries += 1) {
    const isReady = await ask('GET', '/status').then(
      ({ ready }) => ready,
      () => false,
    )
    if (isReady) return
    await setTimeout(100)
  }
  throw new Error('WebKitWebDriver does not start.')
}

/** Runs in the page. */
function listen() {
  const heard = /** @type {string[]} */ ([])
  Object.assign(window, { heard })
  addEventListener('error', ({ message }) => heard.push(message))
  addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)))
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => heard.push(violatedDirective))
  for (const kind of /** @type {const} */ (['log', 'info', 'warn', 'error']))
    console[kind] = (...words) => heard.push(`${kind}: ${words.join(' ')}`)
}
