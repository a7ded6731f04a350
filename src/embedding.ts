import type { Router } from 'vue-router'

/** All that a page which frames this one is ever told: never an answer. docs/embedding.md is its description. */
type Told =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'finished' }

/** At home inside another site: explanations open where they are asked for, and that site is told what it may know. */
export function settleIn(router: Router): void {
  document.addEventListener('beforetoggle', openInPlace, true)
  tellHost(router)
}

/** An explanation hangs at the foot of the window. That of a frame as tall as its content may be many screens away. */
function openInPlace({ target, newState }: ToggleEvent): void {
  if (!(target instanceof HTMLElement) || newState !== 'open') return
  const button = document.querySelector(`[popovertarget="${target.id}"]`)
  if (button !== null) target.style.inset = `${button.getBoundingClientRect().bottom}px 1rem auto`
}

/**
 * Tells the page that frames this one that it is there, how tall it is in CSS pixels, and that the summary was reached.
 * It is told to one origin only: the one that `?host=` names, or that the browser says it came from; to nobody where
 * there is neither.
 */
function tellHost(router: Router): void {
  const host = hostOrigin()
  if (host === null || window.parent === window) return
  const tell = (told: Told) => window.parent.postMessage({ from: 'weigh-up', ...told }, host)

  tell({ type: 'ready' })
  new ResizeObserver(() => {
    tell({ type: 'height', height: Math.ceil(document.documentElement.getBoundingClientRect().height) })
  }).observe(document.documentElement)
  let finished = false
  router.afterEach((to) => {
    if (finished || to.name !== 'summary') return
    finished = true
    tell({ type: 'finished' })
  })
}

function hostOrigin(): string | null {
  const named = new URLSearchParams(window.location.search).get('host') ?? document.referrer
  if (!URL.canParse(named)) return null
  const { protocol, origin } = new URL(named)
  return protocol === 'https:' || protocol === 'http:' ? origin : null
}
