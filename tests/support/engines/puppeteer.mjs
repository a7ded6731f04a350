import puppeteer from 'puppeteer-core'
import { launchArgs } from '../chromium.mjs'

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
  page.on('pageerror', (error) => heard.push(String(error)))
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
