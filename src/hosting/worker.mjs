import { join, resolve } from 'node:path'
import { build } from 'vite'
import { injectManifest } from 'workbox-build'
import { projectRoot, workshopOf } from './project.mjs'
import { onlyOurs, THIRD_PARTY } from './third-party.mjs'

/**
 * Builds the service worker of a built site, with the list of the site's files in it. Pages are not in the list: each is
 * kept when it is visited.
 * @param {string} folder of the site, from the project root
 * @param {string} unprefixed the language of addresses without a prefix
 */
export async function buildWorker(folder, unprefixed) {
  const out = resolve(projectRoot, folder)
  const built = join(workshopOf(folder), 'worker')
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    plugins: [onlyOurs(projectRoot)],
    define: { FIRST_LANGUAGE: JSON.stringify(unprefixed) },
    build: {
      outDir: built,
      minify: 'terser',
      rolldownOptions: {
        input: join(projectRoot, 'src/offline/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
  const { warnings } = await injectManifest({
    swSrc: join(built, 'sw.js'),
    swDest: join(out, 'sw.js'),
    globDirectory: out,
    globPatterns: ['assets/**/*', 'offline/*.html', '*.{svg,png,webmanifest}', THIRD_PARTY],
    // Their names change with their content.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 1_000_000,
  })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
}
