import { spawnSync } from 'node:child_process'
import { projectRoot } from '../../src/hosting/project.mjs'

/**
 * In a process of its own: a build leaves its settings in the environment.
 * @param {string} out folder to build into, from the project root
 * @param {string} [aids] folder of aids, from the project root
 */
export function buildSite(out, aids = 'src/aids') {
  const { status } = spawnSync(process.execPath, ['src/hosting/build.mjs'], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, WEIGH_UP_AIDS: aids, WEIGH_UP_OUT: out },
  })
  if (status !== 0) throw new Error(`The site of ${aids} was not built.`)
}
