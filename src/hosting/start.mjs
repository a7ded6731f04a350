// `npm start` on a fresh clone: runs before node_modules exist, so nothing but node's own modules here.
import { join } from 'node:path'
import { siteBase } from './base.mjs'
import { isFresh } from './freshness.mjs'
import { ensureDependencies } from './install.mjs'
import { projectRoot } from './project.mjs'
import { serve } from './serve.mjs'

const AIDS = 'src/aids'
const OUT = 'dist'

async function start() {
  const port = Number(process.env.PORT ?? 4173)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${process.env.PORT}" and must be a whole number from 0 to 65535.`)
  }

  const base = siteBase()

  ensureDependencies()
  if (!isFresh(OUT, AIDS)) {
    console.log('Building the site …')
    const { build } = await import('./build.mjs')
    await build({ aids: AIDS, out: OUT })
  }

  const { address, close } = await serve({ root: join(projectRoot, OUT), port, base })
  console.log(`Weigh Up is at ${address}${base === '/' ? '' : base}\nStop it with Ctrl-C.`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void close().then(() => process.exit(0)))
  }
}

start().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
