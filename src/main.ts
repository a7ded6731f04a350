import aidIds from 'virtual:aid-ids'
import { createWebHashHistory, createWebHistory } from 'vue-router'
import { pause, takeTurns } from './composables/turns'
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
  // The browser has just read and run all of the script.
  await pause()
  const payload = readPayload()
  if (__SINGLE_FILE__ && window.location.hash === '') window.location.hash = `/${aidIds[0]}`
  const weighUp = createWeighUp(
    __SINGLE_FILE__ ? createWebHashHistory() : createWebHistory(import.meta.env.BASE_URL),
  )
  const { app, pinia, router, content, words, titleOf } = weighUp
  await pause()
  const keeping = keepAnswers(
    localAnswersKeeper(() => window.localStorage),
    pinia,
  )
  // The prerendered page knows no answers: the first ones are shown after hydration, later ones at once.
  let showFirst = () => {}
  let mounted = false
  openContent(weighUp, payload, async (aid) => {
    const show = await keeping.open(aid)
    return () => {
      if (mounted) show()
      else showFirst = show
    }
  })
  // Installing the router starts the first navigation, which must already find its content.
  app.use(router)
  app.provide(readingKey, async () => (await import('./reading')).reading(words, pinia, keeping))
  await router.isReady().catch((error) => {
    // The page stays as it came, to be read; but it looks as if it could be answered.
    document.querySelector('[role="alert"]')?.removeAttribute('hidden')
    throw error
  })
  await pause()
  app.mount('#app')
  router.afterEach((to, _from, failure) => {
    if (failure) return
    const { id, direction } = languageOf(to)
    Object.assign(document.documentElement, { lang: id, dir: direction })
    document.title = titleOf(to)
  })
  await takeTurns()
  mounted = true
  showFirst()
  hearEarly()
  if (!__SINGLE_FILE__ && router.currentRoute.value.params.frame === 'embed') {
    const { settleIn } = await import('./embedding')
    settleIn(router)
  }
  // After all that the page itself needs.
  if (import.meta.env.PROD && !__SINGLE_FILE__ && 'serviceWorker' in navigator) {
    const { workOffline } = await import('./offline/register')
    await workOffline((useNow) => (content.useUpdate = useNow))
  }
}

/** Tells the app what a person did before it listened. Taking the page over has reset it to what the app knew. */
function hearEarly() {
  const { fields = [], note } = window.early ?? {}
  if (note !== undefined) window.removeEventListener('change', note, true)
  window.early = null
  for (const field of fields) {
    field.checked = true
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

window.begun = true
void start()
