import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, without a slash at the end. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

/**
 * @param {string} out folder of a build, from the project root
 * @returns {string} its path as one name, for what is noted of each build by itself
 */
export function nameOfBuild(out) {
  return out.replace(/[\\/:]/g, '_')
}

/**
 * Where a build puts what is not published; builds into different folders must not take each other's.
 * @param {string} out folder of the build, from the project root
 */
export function workshopOf(out) {
  return join(projectRoot, '.ssr', nameOfBuild(out))
}

/**
 * Starts a clock.
 * @returns {() => string} the time since, e.g. `3.2 s`
 */
export function stopwatch() {
  const start = performance.now()
  return () => `${((performance.now() - start) / 1000).toFixed(1)} s`
}

/**
 * @param {string} moduleUrl `import.meta.url` of the module that asks
 * @returns {boolean} true where that module was started by hand and not imported
 */
export function isStartedByHand(moduleUrl) {
  return process.argv[1] === fileURLToPath(moduleUrl)
}
