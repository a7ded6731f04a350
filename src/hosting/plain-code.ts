import type { Plugin } from 'vite'

const IMPORT = String.raw`import\("[^"]+"\)(?:\.then\(\(n\) => n\.\w+\))?`
const WRAPPED = new RegExp(String.raw`__vitePreload\(\(\) => (${IMPORT}), __VITE_PRELOAD__\)`, 'g')
const WRAPPED_PART = new RegExp(
  String.raw`__vitePreload\(async \(\) => \{\s*const \{[^}]+\} = await (${IMPORT});\s*return \{[^}]*\};\s*\}, __VITE_PRELOAD__\)`,
  'g',
)

/** Pinia's development tools save files by it; only because it is worked out as the page starts is it never dropped. */
const SAVE_AS = /^const saveAs = (.*);$/m

/** Components that Vue has built in and no page of ours uses; Vue asks for each of them in many places. */
const BUILT_IN = /^const (isTeleport|isSuspense|isKeepAlive|isAsyncWrapper) = \(\w+\) => .*;$/gm
const USE_OF_BUILT_IN = /\b(?:Teleport|Suspense|KeepAlive|defineAsyncComponent)\b/
/** What Vue notes of them: 64 and 128 for the first two, 256 and 512 for what is kept alive; and what they wait for. */
const NOTES_OF_BUILT_IN = [
  /[\w.]*\bshapeFlag & (?:64|128|256|512)\b/g,
  /\bsuspense && suspense\.pendingBranch\b/g,
  /\b(?:instance|subComponent|vnode\.component)\.asyncDep\b(?! =|\.)/g,
]

/** The router's own way to read and write what stands behind the ? of an address; router.ts gives it the browser's. */
const OWN_QUERY =
  /options\.(parseQuery|stringifyQuery) \|\| \1|stringifyQuery\$1 === stringifyQuery \? normalizeQuery\(.*?\) : /g

/**
 * Takes out of the page's code what libraries and build tools put in and the page has no use for: 3 kB of a first visit.
 *
 * - Pinia's way to save a file.
 * - What Vue does for those of its own components that no page has.
 * - The router's own way with queries.
 * - Vite wraps each lazy import in a helper that preloads what it will need; the prerendered pages name that already.
 * - Each component carries its name, which only development tools show.
 */
export const plainCode: Plugin = {
  name: 'weigh-up:plain-code',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => {
    if (id.endsWith('/pinia.js'))
      return { code: code.replace(SAVE_AS, 'const saveAs = /*#__PURE__*/ (() => $1)();'), map: null }
    if (id.endsWith('/runtime-core.esm-bundler.js')) return { code: withoutBuiltIn(code), map: null }
    if (id.endsWith('/vue-router.mjs')) return { code: withoutOwnQuery(code), map: null }
    if (/\/src\/.*\.(?:vue|ts)$/.test(id) && USE_OF_BUILT_IN.test(code))
      throw new Error(
        `${id} uses a component of Vue that plain-code.ts takes out of the page: let it stay there.`,
      )
    return undefined
  },
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

function withoutOwnQuery(code: string): string {
  if (code.match(OWN_QUERY)?.length !== 3)
    throw new Error('The router reads queries in another way: look again at plain-code.ts.')
  return code.replaceAll(OWN_QUERY, (_, option?: string) => (option ? `options.${option}` : ''))
}

function withoutBuiltIn(code: string): string {
  if (code.match(BUILT_IN)?.length !== 4)
    throw new Error('Vue asks for its built-in components in another way: look again at plain-code.ts.')
  return NOTES_OF_BUILT_IN.reduce(
    (left, note) => left.replaceAll(note, '0'),
    code.replaceAll(BUILT_IN, 'const $1 = () => false;'),
  )
}
