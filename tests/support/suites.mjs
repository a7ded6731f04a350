import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkBudget } from './budget.mjs'
import { projectRoot } from './install.mjs'
import { FOR_JOURNEYS } from './sites.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, run: () => Count, ofSite?: true }} Suite `ofSite`: it looks at what `build` has built
 */

const REPORTS = join(projectRoot, '.reports')
const SUB_PATH = { WEIGH_UP_BASE: '/aids/', WEIGH_UP_OUT: '.reports/site-sub' }

/** @type {readonly Suite[]} in the order in which they run: what is quick and breaks often comes first */
export const suites = [
  { name: 'format', run: () => tool('prettier', ['--check', '.']) },
  { name: 'lint', run: () => tool('eslint', ['.', '--max-warnings', '0']) },
  { name: 'types', run: () => tool('vue-tsc', ['--noEmit']) },
  // Layers, arithmetic, authoring, components: all that needs no browser and no built site.
  { name: 'unit', run: () => vitest('unit', []) },
  {
    name: 'build',
    run: () =>
      [{}, ...FOR_JOURNEYS, SUB_PATH].map((how) => nodeScript('src/hosting/build.mjs', how)).reduce(add),
  },
  { name: 'journeys', run: journeys, ofSite: true },
  {
    name: 'hosting',
    run: () => vitest('hosting', ['--config', 'tests/support/vitest.hosting.config.ts']),
    ofSite: true,
  },
  { name: 'markup', run: () => tool('html-validate', ['--ext', 'html', 'dist']), ofSite: true },
  { name: 'unused', run: () => tool('knip', []) },
  { name: 'budget', run: () => outcome(checkBudget(join(projectRoot, 'dist'))), ofSite: true },
]

/** @param {string} name of the report @param {string[]} args */
function vitest(name, args) {
  const report = join(REPORTS, `${name}.json`)
  rmSync(report, { force: true })
  const { status } = start(binary('vitest'), [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = read(report)
  return count(status, numPassedTests, numFailedTests, numPendingTests)
}

function journeys() {
  const report = join(REPORTS, 'journeys.json')
  rmSync(report, { force: true })
  const { status } = start(binary('playwright'), ['test'])
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(report).stats ?? {}
  return count(status, expected, unexpected + flaky, skipped)
}

/**
 * A runner that breaks down leaves no report, or one without a failure: its exit code is a failure of its own.
 * @param {number | null} status @param {number} passed @param {number} failed @param {number} skipped
 */
function count(status, passed, failed, skipped) {
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped }
}

/** @param {string} name @param {string[]} args */
function tool(name, args) {
  return outcome(start(binary(name), args).status === 0)
}

/** @param {string} script @param {Record<string, string>} [env] */
function nodeScript(script, env = {}) {
  return outcome(start(process.execPath, [script], env).status === 0)
}

/** @param {boolean} passed @returns {Count} */
function outcome(passed) {
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 }
}

/** @param {Count} one @param {Count} other @returns {Count} */
function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/** @param {string} name */
function binary(name) {
  return join(projectRoot, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function start(command, args, env = {}) {
  const shell = process.platform === 'win32'
  return spawnSync(command, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell,
  })
}

/** @param {string} report @returns {any} what the runner wrote; nothing where it wrote nothing */
function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return {}
  }
}
