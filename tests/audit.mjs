// `npm run audit`: asks the registry for known weaknesses of the packages, where it answers such a question.
import { spawnSync } from 'node:child_process'
import { projectRoot } from '../src/hosting/project.mjs'

/** What the page is made of may have none at all; what builds and tests it none that is serious. */
const QUESTIONS = [
  { of: 'the packages in the page', args: ['--omit=dev', '--audit-level=low'] },
  { of: 'all packages', args: ['--audit-level=high'] },
]

const answers = QUESTIONS.map(({ of, args }) => {
  console.log(`\n== ${of}`)
  const { status, stdout, stderr } = spawnSync('npm', ['audit', '--json', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const answer = parsed(stdout)
  if (!answer?.metadata) {
    console.log(
      `Nothing was checked: the registry does not answer. ${answer?.message ?? answer?.error?.summary ?? stderr.trim()}`,
    )
    return 2
  }
  for (const [name, { severity }] of Object.entries(answer.vulnerabilities))
    console.log(`${severity}: ${name}`)
  console.log(`Packages with a known weakness: ${answer.metadata.vulnerabilities.total}.`)
  return status ?? 1
})
// 0: nothing that counts is known; 1: something is; 2: nobody could say.
process.exitCode = answers.includes(1) ? 1 : Math.max(...answers)

/** @param {string} text @returns {any} null where it is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
