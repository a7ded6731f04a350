import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { aidsPlugin } from './src/authoring/aids-plugin'
import { wordsPlugin } from './src/authoring/words-plugin'

/**
 * Vite wraps each lazy import in a helper that preloads what it will need. The prerendered pages name that
 * already, and the helper costs every first visit 1 kB.
 */
const plainImports: Plugin = {
  name: 'weigh-up:plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
}

export default defineConfig({
  plugins: [
    vue(),
    aidsPlugin({ folder: process.env.WEIGH_UP_AIDS ?? 'src/aids' }),
    wordsPlugin(),
    plainImports,
  ],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    // One small style sheet: no page ever shows before its styles.
    cssCodeSplit: false,
    modulePreload: false,
    // What two pages share travels together: many small files compress worse than one. What the weigh page needs is
    // in `app`, with what every page needs; what only later pages share waits in `later`.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'app',
              test: /src.(main|App|views.(AidFrame|WeighView)|components.(CardFacts|ChoiceQuestion|DealBreakerMark|EvidenceCard|IconArray|OwnReasonCard|OwnReasons|OwnTextForm|RatedCard|SideTag|SourceLinks|StepList|WeighProgress)|composables|stores.answers|domain.(aid|answers|deck|progress|rate))\b/,
            },
            { name: 'later', minShareCount: 2 },
          ],
        },
      },
    },
  },
})
