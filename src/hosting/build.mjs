import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { hashSources, stampPath } from './freshness.mjs'
import { ensureDependencies } from './install.mjs'
import { isStartedByHand, projectRoot, stopwatch, workshopOf } from './project.mjs'

/**
 * Builds the site: the client, the same app for node, and with that one HTML file a route.
 * The settings reach vite.config.ts and the prerenderer as the environment variables of the same name.
 * @param {object} [settings]
 * @param {string} [settings.aids] folder of aids, from the project root
 * @param {string} [settings.out] folder to build into, from the project root
 */
export async function build({
  aids = process.env.WEIGH_UP_AIDS ?? 'src/aids',
  out = process.env.WEIGH_UP_OUT ?? 'dist',
} = {}) {
  const sources = hashSources(aids)
  const stamp = stampPath(out)
  rmSync(stamp, { force: true })
  // Vite leaves NODE_ENV as it finds it, and a test runner's would build Vue's slow, talkative half.
  Object.assign(process.env, {
    NODE_ENV: 'production',
    VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
    WEIGH_UP_AIDS: aids,
    WEIGH_UP_OUT: out,
  })

  const vite = await import('vite')
  const common = {
    root: projectRoot,
    mode: process.env.WEIGH_UP_MODE ?? 'production',
    logLevel: /** @type {const} */ ('warn'),
  }
  await step('client', () =>
    vite.build({
      ...common,
      build: { outDir: resolve(projectRoot, out), emptyOutDir: true, manifest: true },
    }),
  )
  await step('server half', () =>
    vite.build({
      ...common,
      build: { ssr: 'src/render-page.ts', outDir: workshopOf(out), copyPublicDir: false, minify: false },
    }),
  )
  let language = ''
  await step('pages', async () => {
    const { prerender } = await import('./prerender.mjs')
    language = await prerender(out)
  })
  // Last, since it lists what all others have written.
  await step('worker', async () => {
    const { buildWorker } = await import('./worker.mjs')
    await buildWorker(out, language)
  })

  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}

/**
 * @param {string} what
 * @param {() => Promise<unknown>} run
 */
async function step(what, run) {
  const seconds = stopwatch()
  await run()
  console.log(`Built the ${what} in ${seconds()}.`)
}

if (isStartedByHand(import.meta.url)) {
  ensureDependencies()
  try {
    await build()
  } catch (error) {
    // A fault in an aid's files is for its author to read: the sentence, not the stack.
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
