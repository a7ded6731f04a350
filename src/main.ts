import aidIds from 'virtual:aid-ids'
import { createWebHashHistory, createWebHistory } from 'vue-router'
import { readingKey } from './composables/use-reading'
import { createWeighUp, languageOf } from './create-weigh-up'
import { keepAnswers } from './keep-answers'
import { openContent, PAYLOAD_ID, type Payload } from './open-content'
import { localAnswersKeeper } from './storage/local-answers-keeper'
import './styles/tokens.css'
import './styles/base.css'
import './styles/stacked-table.css'
import './styles/print.css'

/** Null where the page came without its HTML, as in development. */
function readPayload(): Payload | null {
  const payload = document.getElementById(PAYLOAD_ID)
  return payload === null ? null : (JSON.parse(payload.textContent) as Payload)
}

async function start() {
  const payload = readPayload()
  if (__SINGLE_FILE__ && window.location.hash === '') window.location.hash = `/${aidIds[0]}`
  const weighUp = createWeighUp(
    __SINGLE_FILE__ ? createWebHashHistory() : createWebHistory(import.meta.env.BASE_URL),
  )
  const { app, pinia, router, content, words, titleOf } = weighUp
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
  app.provide(readingKey, async () => (await import('./reading')).reading(words, pinia, keeper, keeping))
  await router.isReady()
  app.mount('#app')
  mounted = true
  showFirst()
  if (window.early !== undefined) sayAgain(window.early)
  router.afterEach((to) => {
    const { id, direction } = languageOf(to)
    Object.assign(document.documentElement, { lang: id, dir: direction })
    document.title = titleOf(to)
  })
  if (!__SINGLE_FILE__ && router.currentRoute.value.params.frame === 'embed') {
    const { tellHost } = await import('./embedding')
    tellHost(router)
  }
  // After all that the page itself needs.
  if (import.meta.env.PROD && !__SINGLE_FILE__ && 'serviceWorker' in navigator) {
    const { workOffline } = await import('./offline/register')
    await workOffline((useNow) => (content.useUpdate = useNow))
  }
}

/** Boxes and answers that were ticked before the app listened; one that was changed back is none. */
function sayAgain({ fields, note }: EarlyTaps) {
  window.removeEventListener('change', note)
  for (const field of fields)
    if (field.checked !== field.defaultChecked) field.dispatchEvent(new Event('change', { bubbles: true }))
}

void start()
