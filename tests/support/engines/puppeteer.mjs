import puppeteer from 'puppeteer-core'
import { launchArgs } from '../chromium.mjs'

/**
 * Firefox says so of each file that a page asked for and did not stay for: the way in leads on to the language that was
 * chosen last as soon as it knows of it.
 */
const LEFT_BEHIND = /A ServiceWorker intercepted the request and encountered an unexpected error/

/**
 * Chromium by its own protocol, Firefox by WebDriver BiDi.
 * @param {'chrome' | 'firefox'} browser
 * @param {string} executablePath
 * @returns {Promise<import('./engine.mjs').Engine>}
 */
export async function startPuppeteer(browser, executablePath) {
  const started = await puppeteer.launch({
    browser,
    executablePath,
    args: browser === 'chrome' ? launchArgs : [],
  })
  const page = await started.newPage()
  /** @type {string[]} */
  const heard = []
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => LEFT_BEHIND.test(String(error)) || heard.push(String(error)))
  return {
    version: await started.version(),
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: (run, ...args) => page.evaluate(run, ...args),
    async click(find, ...args) {
      const element = (await page.evaluateHandle(find, ...args)).asElement()
      if (element === null) throw new Error(`There is nothing to click on: ${args.join(' ')}`)
      await /** @type {import('puppeteer-core').ElementHandle<Element>} */ (element).click()
    },
    heard: async () => heard,
    close: () => started.close(),
  }
}
