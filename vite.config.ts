import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { aidsPlugin } from './src/authoring/aids-plugin'
import { pseudoLanguage } from './src/authoring/pseudo'
import { wordsPlugin } from './src/authoring/words-plugin'
import { siteBase } from './src/hosting/base.mjs'
import { hashSources } from './src/hosting/freshness.mjs'
import { plainCode } from './src/hosting/plain-code'
import { projectRoot } from './src/hosting/project.mjs'
import { thirdParty } from './src/hosting/third-party.mjs'
import { version } from './package.json'

const aids = process.env.WEIGH_UP_AIDS ?? 'src/aids'

/** WEIGH_UP_SINGLE is what `npm run build:single` builds: one aid in one language, e.g. dry-needling/es. */
const [aid, language] = process.env.WEIGH_UP_SINGLE?.split('/') ?? []
const single = aid === undefined || language === undefined ? null : { aid, language }

/** What belongs to one language is in a folder of its own, so that a worker can tell what a person needs. */
function chunkFileNames({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const [kind, ...rest] = facadeModuleId?.split('\0virtual:')[1]?.split('/') ?? []
  const language = rest.pop()
  if (kind === undefined || language === undefined) return 'assets/[name]-[hash:6].js'
  return `assets/${language}/${[kind, ...rest].join('-')}-[hash:6].js`
}

/** Asks a module for its path from the project, so that a site is the same wherever the project lies. */
function from(path: RegExp): (id: string) => boolean {
  const root = `${projectRoot.replaceAll('\\', '/')}/`
  return (id) => path.test(id.startsWith(root) ? id.slice(root.length) : id)
}

export default defineConfig({
  base: siteBase(),
  plugins: [
    vue(),
    aidsPlugin({ folder: aids, only: single }),
    wordsPlugin(single?.language),
    pseudoLanguage,
    plainCode,
    thirdParty(projectRoot),
  ],
  define: {
    __BUILD__: JSON.stringify(`${version} (${hashSources(aids).slice(0, 12)})`),
    __SINGLE_FILE__: String(single !== null),
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    // One small style sheet: no page ever shows before its styles.
    cssCodeSplit: false,
    // It takes 0.5 kB more off what a first visit loads than the built-in one.
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
    },
    modulePreload: false,
    // What two pages share travels together: many small files compress worse than one. What the weigh page needs is
    // in `app`, with what every page needs; `later` is small, since whichever page is second waits for it; `result` is there
    // before the summary, which is the heaviest; `checks` only where something kept or handed over is read.
    rolldownOptions: {
      // Half of a build is the minifier, and that is known.
      checks: { pluginTimings: false },
      output: {
        chunkFileNames,
        codeSplitting: single === null && {
          groups: [
            {
              name: 'app',
              test: from(
                /^src.(main|create-weigh-up|open-content|App|views.(AidFrame|OwnReasonsPlace|WeighView)|components.(ChoiceQuestion|DealBreakerMark|EvidenceCard|FactsFold|in-turn|LanguageSwitch|RatedCard|ReadingTools|SideTag|StepList|TermText|WeighProgress)|composables.(importance-answers|turns|use-part|use-today|use-words)|stores.answers|domain.(aid|answers|deck|progress|rate))\b/,
              ),
            },
            {
              name: 'later',
              test: from(
                /^\0(plugin-vue:export-helper|virtual:aids)\b|^src.(components.(OwnTextForm|PrimaryLink)|domain.(leaning|notes|own-text|second-look|sure|themes|understanding)|stores.reflection)\b/,
              ),
            },
            { name: 'checks', test: from(/node_modules.valibot\b/) },
            // What reads kept answers is asked for by itself, and would bring all of the result with it.
            { name: 'result', minShareCount: 2, test: from(/^src.(?!storage|domain.reconcile)/) },
          ],
        },
      },
    },
  },
})
