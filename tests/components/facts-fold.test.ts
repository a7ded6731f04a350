import { flushPromises } from '@vue/test-utils'
import { renderToString } from 'vue/server-renderer'
import { afterEach, expect, it, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { createSSRApp, h, nextTick, shallowRef, type App } from 'vue'
import FactsFold from '../../src/components/FactsFold.vue'
import { wordsKey } from '../../src/composables/use-words'
import { weighUpRouter } from '../../src/router/router'
import { card } from '../support/decks'
import { mountPiece } from '../support/mount'
import { words } from '../support/words'

const aid = { id: 'any-aid', sourceLabels: { s1: 'A study' } }
const warm = { ...card('warm', null, 'benefit'), like: 'A warm room.', sources: ['s1'] }
const cool = { ...warm, like: 'A cool room.' }
const blank = { render: () => null }

let app: App | null = null
afterEach(() => app?.unmount())

/** Puts the fold there as a server sends it, and mounts the app on it. */
async function arrive() {
  const shown = shallowRef(warm)
  const make = () => {
    const history = createMemoryHistory()
    const routes = { aidIds: ['any-aid'], languages: ['en'] }
    return createSSRApp(() => h(FactsFold, { aid, card: shown.value }))
      .provide(wordsKey, words)
      .use(weighUpRouter(history, routes, { frame: blank, weigh: blank }))
  }
  document.body.innerHTML = `<div id="app">${await renderToString(make())}</div>`
  const came = document.querySelector('dl')
  app = make()
  app.mount('#app')
  await flushPromises()
  return { shown, came }
}
const facts = () => document.querySelector('dl')
const link = () => document.querySelector<HTMLAnchorElement>('dl a')

it('what came folded is all there, and stays as it came', async () => {
  const { came } = await arrive()
  expect(facts()).toBe(came)
  expect(facts()?.textContent).toContain('A warm room.')
})

it('what is unfolded is taken over', async () => {
  const { came } = await arrive()
  document.querySelector('details')?.dispatchEvent(new Event('toggle'))
  await flushPromises()
  await nextTick()
  expect(facts()).not.toBe(came)
  expect(document.querySelectorAll('dl')).toHaveLength(1)
  expect(facts()?.textContent).toContain('A warm room.')
  expect(link()?.getAttribute('href')).toBe('/about/any-aid#source-s1')
})

it('what is to say something else says it, folded or not', async () => {
  const { shown } = await arrive()
  shown.value = cool
  await flushPromises()
  await nextTick()
  expect(facts()?.textContent).toContain('A cool room.')
})

it('what is made by the page has all of it at once, for the printer and for those who search in the page', async () => {
  const fold = mountPiece(FactsFold, { props: { aid, card: warm } })
  await flushPromises()
  expect(fold.text()).toContain('A warm room.')
  fold.unmount()
})

it('what is to say something else and cannot be loaded says so, and not what it said before', async () => {
  const { shown } = await arrive()
  vi.doMock('../../src/components/CardFacts.vue', () => {
    throw new Error('offline')
  })
  shown.value = cool
  await flushPromises()
  await vi.waitFor(() =>
    expect(document.querySelector('details p')?.textContent).toBe(words.say('page-unreachable')),
  )
  expect(facts()).toBeNull()
})
