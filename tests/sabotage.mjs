// `npm run test:sabotage`: puts twenty deliberate faults into a copy of the project, one at a time, and sees whether the
// test that is there for each notices. A test that cannot fail says nothing.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from '../src/hosting/install.mjs'
import { projectRoot, stopwatch } from '../src/hosting/project.mjs'
import { sabotages } from './support/sabotage-list.mjs'

ensureDependencies()
// Within the project, so that its packages are found from there too.
const copy = join(projectRoot, '.reports', 'sabotage')
const report = join(copy, 'report.json')
const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')

rmSync(copy, { recursive: true, force: true })
for (const part of [
  'src',
  'tests',
  'public',
  'index.html',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
])
  cpSync(join(projectRoot, part), join(copy, part), { recursive: true })
cpSync(join(projectRoot, 'vitest.config.ts'), join(copy, 'vitest.config.ts'))

const files = [...new Set(sabotages.map(({ test }) => test))]
console.log(`${files.length} test files as they are …`)
const before = failedIn(files)
if (before.length > 0) throw new Error(`These fail without a fault put in: ${before.join('; ')}.`)

let caught = 0
for (const [place, { what, file, from, to, test }] of sabotages.entries()) {
  const seconds = stopwatch()
  const path = join(copy, 'src', file)
  const sound = readFileSync(path, 'utf8')
  if (!sound.includes(from)) throw new Error(`src/${file} does not hold "${from}": nothing would be broken.`)
  writeFileSync(
    path,
    sound.replace(from, () => to),
  )
  const [noticed] = failedIn([test])
  writeFileSync(path, sound)
  if (noticed !== undefined) caught += 1
  const outcome = noticed === undefined ? `MISSED by tests/${test}` : `caught by tests/${test} (“${noticed}”)`
  console.log(`${place + 1}/${sabotages.length} ${what}: ${outcome}, ${seconds()}`)
}
rmSync(copy, { recursive: true, force: true })
console.log(`${caught} caught, ${sabotages.length - caught} missed`)
process.exitCode = caught === sabotages.length ? 0 : 1

/**
 * Runs test files in the copy. A file that breaks before its first test has not noticed anything.
 * @param {readonly string[]} tests
 * @returns {string[]} the names of those that fail
 */
function failedIn(tests) {
  rmSync(report, { force: true })
  spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=json', `--outputFile=${report}`, ...tests.map((test) => `tests/${test}`)],
    { cwd: copy, stdio: 'ignore', env: { ...process.env, PROPERTY_RUNS: '100' } },
  )
  /** @type {{ testResults: { status: string, message: string, name: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  if (testResults.length < tests.length) throw new Error(`Not all of ${tests.join(', ')} ran.`)
  const broken = testResults.find(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  if (broken !== undefined) throw new Error(`${broken.name} broke before its first test: ${broken.message}`)
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ status, fullName }) => (status === 'failed' ? [fullName] : [])),
  )
}
