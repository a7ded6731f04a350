import { createPinia } from 'pinia'
import { createApp, createSSRApp } from 'vue'
import {
  createMemoryHistory,
  createWebHistory,
  type RouteLocationNormalized,
  type RouterHistory,
} from 'vue-router'
import aidIds from 'virtual:aid-ids'
import App from './App.vue'
import { readingKey } from './composables/use-reading'
import { wordsKey } from './composables/use-words'
import type { Aid, AidSummary } from './domain/aid'
import { STEPS } from './domain/journey'
import { keepAnswers } from './keep-answers'
import { weighUpRouter } from './router/router'
import { localAnswersKeeper } from './storage/local-answers-keeper'
import { useContentStore } from './stores/content'
import AidFrame from './views/AidFrame.vue'
import WeighView from './views/WeighView.vue'
import { pageTitle } from './words/page-title'
import { speak, type Messages, type WordKey } from './words/words'
import './styles/tokens.css'
import './styles/base.css'
import './styles/stacked-table.css'
import './styles/print.css'

const LANGUAGE = 'en'

/** What a prerendered page carries as data, so that hydration need not fetch it. */
interface Payload {
  readonly messages: Messages
  readonly aid: Aid | null
  readonly catalogue: readonly AidSummary[] | null
}
const PAYLOAD_ID = 'payload'

function createWeighUp(history: RouterHistory, messages: Messages) {
  // In development the page comes empty: there is nothing to hydrate.
  const app = import.meta.env.DEV ? createApp(App) : createSSRApp(App)
  const pinia = createPinia()
  const router = weighUpRouter(history, aidIds, { frame: AidFrame, weigh: WeighView })
  const words = speak(LANGUAGE, messages)
  app.use(pinia).provide(wordsKey, words)

  const content = useContentStore(pinia)
  const titleOf = (to: RouteLocationNormalized) =>
    pageTitle(
      `${String(to.name)}-title` as WordKey,
      aidOf(to) === null ? null : (content.aid?.title ?? null),
      words.say,
    )
  return { app, pinia, router, content, titleOf }
}

type WeighUp = ReturnType<typeof createWeighUp>

/**
 * Opens what a page needs before it is entered. `carried` is what came with the page, if it was prerendered; `enter` is
 * called with an aid that was not on show before.
 */
function openContent(
  { router, content }: WeighUp,
  carried: Pick<Payload, 'aid' | 'catalogue'> | null,
  enter: (aid: Aid) => Promise<void>,
) {
  router.beforeResolve(async (to) => {
    const id = aidOf(to)
    if (to.name === 'home')
      content.catalogue = carried?.catalogue ?? (await (await aids()).openCatalogue(LANGUAGE))
    if (id === null) return
    if (to.name === 'about') content.about = await (await aids()).openAbout(id, LANGUAGE)
    if (content.aid?.id === id) return
    const aid = carried?.aid?.id === id ? carried.aid : await (await aids()).openAid(id, LANGUAGE)
    await enter(aid)
    content.aid = aid
  })
}

/** The way to all aids; the page that a person begins on carries its own. */
const aids = () => import('virtual:aids')

function aidOf(to: RouteLocationNormalized): string | null {
  return typeof to.params.aid === 'string' ? to.params.aid : null
}

/** Null in development, where no page is prerendered. */
function readPayload(): Payload | null {
  const payload = document.getElementById(PAYLOAD_ID)
  return payload === null ? null : (JSON.parse(payload.textContent) as Payload)
}

async function openMessages(): Promise<Messages> {
  return (await import('./words/en.json?messages')).default
}

async function start() {
  const payload = readPayload()
  const messages = payload?.messages ?? (import.meta.env.DEV ? await openMessages() : {})
  const weighUp = createWeighUp(createWebHistory(), messages)
  const { app, pinia, router, titleOf } = weighUp
  const keeper = localAnswersKeeper(() => window.localStorage)
  const keeping = keepAnswers(keeper, pinia)
  // The prerendered page knows no answers: the first ones are shown after hydration, later ones at once.
  let showFirst = () => {}
  let mounted = false
  openContent(weighUp, payload, async (aid) => {
    const show = await keeping.open(aid)
    if (mounted) show()
    else showFirst = show
  })
  // Installing the router starts the first navigation, which must already find its content.
  app.use(router)
  app.provide(readingKey, async () => (await import('./reading')).reading(LANGUAGE, pinia, keeper, keeping))
  await router.isReady()
  app.mount('#app')
  mounted = true
  showFirst()
  router.afterEach((to) => {
    document.title = titleOf(to)
  })
}

/** Pages of an aid that are no step of their own: a person is led there when it applies. */
const ASIDES = ['second-look', 'worksheet'] as const

/** For the prerender: the addresses of the site. A function, so that the page's own build can leave it out. */
export function sitePaths(): string[] {
  return [
    '/',
    ...aidIds.flatMap((id) =>
      [...STEPS, ...ASIDES].map((page) => (page === 'decision' ? `/${id}` : `/${id}/${page}`)),
    ),
    ...aidIds.map((id) => `/about/${id}`),
    '/read',
  ]
}

/** For the prerender: one page as HTML, with what goes round it. */
export async function renderPage(path: string) {
  const { renderToString } = await import('vue/server-renderer')
  const messages = await openMessages()
  const weighUp = createWeighUp(createMemoryHistory(), messages)
  const { app, router, content, titleOf } = weighUp
  openContent(weighUp, null, async () => {})
  app.use(router)
  await router.push(path)
  await router.isReady()
  const context: { modules?: Set<string> } = {}
  return {
    html: await renderToString(app, context),
    title: titleOf(router.currentRoute.value),
    language: LANGUAGE,
    modules: context.modules ?? [],
    payload: {
      id: PAYLOAD_ID,
      data: {
        messages,
        aid: content.aid,
        catalogue: path === '/' ? content.catalogue : null,
      } satisfies Payload,
    },
  }
}

if (!import.meta.env.SSR) void start()
