import type { Plugin } from 'vite'

const IMPORT = String.raw`import\("[^"]+"\)(?:\.then\(\(n\) => n\.\w+\))?`
const WRAPPED = new RegExp(String.raw`__vitePreload\(\(\) => (${IMPORT}), __VITE_PRELOAD__\)`, 'g')
const WRAPPED_PART = new RegExp(
  String.raw`__vitePreload\(async \(\) => \{\s*const \{[^}]+\} = await (${IMPORT});\s*return \{[^}]*\};\s*\}, __VITE_PRELOAD__\)`,
  'g',
)

/** Pinia's development tools save files by it; only because it is worked out as the page starts is it never dropped. */
const SAVE_AS = /^const saveAs = (.*);$/m

/**
 * Takes out of the page's code what libraries and build tools put in and the page has no use for: 2 kB of a first visit.
 *
 * - Pinia's way to save a file.
 * - Vite wraps each lazy import in a helper that preloads what it will need; the prerendered pages name that already.
 * - Each component carries its name, which only development tools show.
 */
export const plainCode: Plugin = {
  name: 'weigh-up:plain-code',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/pinia.js')
      ? { code: code.replace(SAVE_AS, 'const saveAs = /*#__PURE__*/ (() => $1)();'), map: null }
      : undefined,
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
  renderChunk: (code) => ({
    code: code
      .replaceAll(WRAPPED, '$1')
      .replaceAll(WRAPPED_PART, '$1')
      .replaceAll(/__name: "\w+",\s*/g, ''),
    map: null,
  }),
}
