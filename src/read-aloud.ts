import { h, nextTick, render, type AppContext, type VNode } from 'vue'
import type { Router } from 'vue-router'
import NoVoice from './components/NoVoice.vue'
import ReadAloud from './components/ReadAloud.vue'
import { canSpeak } from './composables/use-speech'

/** What can be read: the cards, the result, and the parts of other pages. */
const PARTS = 'main .card, main .column > .result, main .column > section, main .column > .panel, main .lead'

/** The elements that hold what was put into the page. */
let places: HTMLElement[] = []
let isOffered = false

/**
 * Puts a button for reading aloud on each part of the page on show and of the pages that follow; where the device has no
 * voice for the language, a sentence says so. Beside the components, and not in them: few people ask for it, and nobody
 * else's first visit is to load it.
 */
export async function offerReading(appContext: AppContext | null, router: Router): Promise<void> {
  await offerOnThisPage(appContext)
  document.querySelector<HTMLElement>('.read-aloud button')?.focus()
  if (isOffered) return
  isOffered = true
  router.afterEach(async () => {
    await nextTick()
    await offerOnThisPage(appContext)
  })
}

async function offerOnThisPage(appContext: AppContext | null) {
  const isHeard = await canSpeak(document.documentElement.lang)
  for (const place of places) {
    render(null, place)
    place.remove()
  }
  places = []
  const put = (piece: VNode, into: Element | null) => {
    const place = document.createElement('div')
    into?.append(place)
    piece.appContext = appContext
    render(piece, place)
    places.push(place)
  }
  if (!isHeard) return put(h(NoVoice), document.querySelector('.reading-tools'))
  for (const part of document.querySelectorAll<HTMLElement>(PARTS)) {
    const title = part.querySelector('h1, h2, h3')?.textContent ?? part.textContent.slice(0, 40)
    put(h(ReadAloud, { about: title.trim(), text: () => readable(part) }), part)
  }
}

/** What is said of a part: its text, and no words of its buttons, of its questions or of what is folded away. */
function readable(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement
  for (const silent of copy.querySelectorAll(
    'fieldset, form, .check, .read-aloud, [aria-hidden], button:not(.term), [popover], details:not([open]) > :not(summary)',
  ))
    silent.remove()
  return [...copy.querySelectorAll('h2, h3, p, li, dt, dd')]
    .map((text) => (text.querySelector('p, li') === null ? text.textContent.trim() : ''))
    .filter((text) => text !== '')
    .map((text) => (/[.!?؟:]$/.test(text) ? text : `${text}.`))
    .join(' ')
}
