import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { aidsPlugin } from './src/authoring/aids-plugin'
import { wordsPlugin } from './src/authoring/words-plugin'

export default defineConfig({
  plugins: [vue(), aidsPlugin({ folder: process.env.WEIGH_UP_AIDS ?? 'src/aids' }), wordsPlugin()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    // One small style sheet: no page ever shows before its styles.
    cssCodeSplit: false,
    // The prerendered pages name what they need; a helper that works it out once more in the page costs 1 kB.
    modulePreload: false,
    // What two pages share travels together: many small files compress worse than one.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } } },
  },
})
