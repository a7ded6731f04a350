// `npm run test:mutation [domain] [handover] [authoring]`: a folder at a time, since each has a score of its own to hold.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureDependencies } from '../src/hosting/install.mjs'
import { projectRoot } from '../src/hosting/project.mjs'

ensureDependencies()
const FOLDERS = ['domain', 'handover', 'authoring']
const wanted = process.argv.slice(2)
const unknown = wanted.filter((folder) => !FOLDERS.includes(folder))
if (unknown.length > 0) throw new Error(`There are ${FOLDERS.join(', ')}; not ${unknown.join(', ')}.`)

const stryker = join(projectRoot, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
const chosen = FOLDERS.filter((folder) => wanted.length === 0 || wanted.includes(folder))
const tooLow = chosen.filter((folder, place) => {
  console.log(`\n== ${place + 1}/${chosen.length} src/${folder} …`)
  const { status } = spawnSync(process.execPath, [stryker, 'run'], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...process.env, MUTATED: folder },
  })
  return status !== 0
})
console.log(tooLow.length === 0 ? '\nAll folders hold.' : `\nToo low, or broken off: ${tooLow.join(', ')}.`)
process.exitCode = tooLow.length === 0 ? 0 : 1
