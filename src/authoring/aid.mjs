// `npm run aid -- new|check|report [id]`: the author's command. Node's own modules alone may be imported before the
// project's packages are installed; Vite, which builds the site, then runs the TypeScript of this folder.
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from '../hosting/install.mjs'
import { projectRoot } from '../hosting/project.mjs'

ensureDependencies()
const { runnerImport } = await import('vite')
const { module } = await runnerImport(fileURLToPath(new URL('command.ts', import.meta.url)), {
  root: projectRoot,
  configFile: false,
  logLevel: 'error',
})
const today = new Date().toISOString().slice(0, 10)
process.exitCode = module.runCommand(process.argv.slice(2), today, (/** @type {string} */ line) =>
  console.log(line),
)
