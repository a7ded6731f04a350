import { h, nextTick, render, type AppContext } from 'vue'
import type { Router } from 'vue-router'
import ReadAloud from './components/ReadAloud.vue'

/** What can be read: the cards, the result, and the parts of other pages. */
const PARTS = 'main .card, main .column > .result, main .column > section, main .column > .panel, main .lead'

let offered = false

/**
 * Puts a button for reading aloud on each part of the page on show and of the pages that follow. Beside the components,
 * and not in them: few people ask for it, and nobody else's first visit is to load it.
 */
export function offerReading(appContext: AppContext | undefined, router: Router): void {
  if (offered) return
  offered = true
  place(appContext)
  document.querySelector<HTMLElement>('.read-aloud button')?.focus()
  router.afterEach(async () => {
    await nextTick()
    place(appContext)
  })
}

function place(appContext: AppContext | undefined) {
  for (const part of document.querySelectorAll<HTMLElement>(PARTS)) {
    if (part.querySelector('.read-aloud') !== null) continue
    const button = document.createElement('div')
    part.append(button)
    const title = part.querySelector('h1, h2, h3')?.textContent ?? part.textContent.slice(0, 40)
    const piece = h(ReadAloud, { about: title.trim(), text: () => readable(part) })
    piece.appContext = appContext ?? null
    render(piece, button)
  }
}

/** What is said of a part: its text, and no words of its buttons, of its questions or of what is folded away. */
function readable(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement
  for (const silent of copy.querySelectorAll(
    'fieldset, form, .check, .read-aloud, button:not(.term), [popover]',
  ))
    silent.remove()
  return [...copy.querySelectorAll('h2, h3, p, li, dt, dd')]
    .map((text) => (text.querySelector('p, li') === null ? text.textContent.trim() : ''))
    .filter((text) => text !== '')
    .map((text) => (/[.!?؟:]$/.test(text) ? text : `${text}.`))
    .join(' ')
}
