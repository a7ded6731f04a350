import { ensureDependencies } from '../src/hosting/install.mjs'
import { stopwatch } from '../src/hosting/project.mjs'

/** The main journey in Chromium, Firefox and WebKitGTK, as Debian has them; names of engines choose some of them. */
ensureDependencies()
const { publishedSite } = await import('./bench/sites.mjs')
const { serve } = await import('../src/hosting/serve.mjs')
const { findOrInstallChromium } = await import('./support/chromium.mjs')
const { commandOf } = await import('./support/engines/engine.mjs')
const { mainJourney } = await import('./support/engines/journey.mjs')
const { startPuppeteer } = await import('./support/engines/puppeteer.mjs')
const { startWebKit } = await import('./support/engines/webkit.mjs')

/** @type {Record<string, () => Promise<import('./support/engines/engine.mjs').Engine>>} */
const engines = {
  chromium: async () => startPuppeteer('chrome', await findOrInstallChromium()),
  firefox: async () => startPuppeteer('firefox', commandOf('firefox-esr', 'firefox-esr')),
  webkit: async () =>
    startWebKit({
      driver: commandOf('WebKitWebDriver', 'webkit2gtk-driver'),
      browser: commandOf('MiniBrowser', 'webkit2gtk-driver'),
      screen: commandOf('Xvfb', 'xvfb'),
    }),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in engines))
if (unknown.length > 0)
  throw new Error(`There is no engine ${unknown.join(', ')}; there are ${Object.keys(engines).join(', ')}.`)

const { address, close } = await serve({ root: publishedSite().out, port: 0 })
const count = { passed: 0, failed: 0 }
for (const [name, start] of Object.entries(engines)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const seconds = stopwatch()
  try {
    const engine = await start()
    console.log(`\n== ${name}: ${engine.version}`)
    await walk(engine)
    await engine.close()
  } catch (error) {
    count.failed += 1
    console.log(`== ${name}: ${error}`)
  }
  console.log(`== ${name}: ${seconds()}`)
}
await close()
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1

/** After a step that fails the page is not where the next one begins. @param {import('./support/engines/engine.mjs').Engine} engine */
async function walk(engine) {
  for (const { name, run } of mainJourney(engine, address)) {
    try {
      await run()
      count.passed += 1
      console.log(`passed: ${name}`)
    } catch (error) {
      count.failed += 1
      console.log(`FAILED: ${name}\n${error}`)
      return
    }
  }
}
