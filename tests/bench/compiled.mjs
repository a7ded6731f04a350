import { basename, join } from 'node:path'
import { build } from 'vite'
import { projectRoot } from '../../src/hosting/project.mjs'

const OUT = join(projectRoot, '.reports', 'bench')

/**
 * A module of the page as the page has it: compiled and minified, not as the tests read it.
 * @param {string} source such as `src/domain/weigh.ts`
 * @returns {Promise<any>}
 */
export async function compiled(source) {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    build: { ssr: source, outDir: OUT, emptyOutDir: false, minify: true, copyPublicDir: false },
  })
  return import(join(OUT, basename(source).replace(/\.ts$/, '.js')))
}
