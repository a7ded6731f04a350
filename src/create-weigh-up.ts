import { createPinia } from 'pinia'
import { createApp, createSSRApp } from 'vue'
import type { RouteLocationNormalized, RouterHistory } from 'vue-router'
import aidIds from 'virtual:aid-ids'
import languages from 'virtual:languages'
import App from './App.vue'
import { changeableWords, wordsKey } from './composables/use-words'
import { weighUpRouter } from './router/router'
import { useContentStore } from './stores/content'
import AidFrame from './views/AidFrame.vue'
import WeighView from './views/WeighView.vue'
import { pageTitle } from './words/page-title'
import { speak, type Language, type WordKey } from './words/words'

/** The app with its store, router and words, before anything is opened. */
export function createWeighUp(history: RouterHistory) {
  // In development no page comes with its HTML. Elsewhere the one that hydrates also fills an empty page.
  const app = import.meta.env.DEV ? createApp(App) : createSSRApp(App)
  const pinia = createPinia()
  const router = weighUpRouter(
    history,
    { aidIds, languages: languages.map(({ id }) => id) },
    { frame: AidFrame, weigh: WeighView },
  )
  // It says nothing until the first page is opened, with the messages of its language.
  const { words, speak: change } = changeableWords(speak(languages[0], {}))
  app.use(pinia).provide(wordsKey, words)

  const content = useContentStore(pinia)
  const titleOf = (to: RouteLocationNormalized) =>
    pageTitle(
      `${String(to.name)}-title` as WordKey,
      aidOf(to) === null ? null : (content.aid?.title ?? null),
      words.say,
    )
  return { app, pinia, router, words, change, content, titleOf }
}
export type WeighUp = ReturnType<typeof createWeighUp>

export function aidOf(to: Pick<RouteLocationNormalized, 'params'>): string | null {
  return typeof to.params.aid === 'string' ? to.params.aid : null
}

/** The language of an address; one without a prefix is in the first. */
export function languageOf(to: Pick<RouteLocationNormalized, 'params'>): Language {
  return languages.find(({ id }) => id === to.params.language) ?? languages[0]
}
