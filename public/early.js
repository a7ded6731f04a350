// Runs before the first paint, so that nothing that is shown moves or changes its language afterwards.
// Small, classic and by itself: whatever fails in here must leave the page as it came.
;(() => {
  const root = document.documentElement
  const kept = (name) => {
    try {
      return localStorage.getItem(`weigh-up:${name}`)
    } catch {
      return null
    }
  }

  root.dataset.textSize = kept('text-size') ?? '100'

  // A box can be ticked before the app has taken the page over. It looks ticked, so it has to count: main.ts asks for it,
  // and says null where it did so before this has come.
  if (window.early !== null) {
    const fields = new Set()
    const note = (event) => {
      event.stopImmediatePropagation()
      fields.delete(event.target)
      if (event.target.checked !== false) fields.add(event.target)
    }
    window.early = { fields, note }
    addEventListener('change', note, true)
  }

  // The page looks whole where the script that makes it answer did not come: it has a sentence for that.
  addEventListener('load', () => {
    if (!window.begun) document.querySelector('[role="alert"]')?.removeAttribute('hidden')
  })

  // An address that names a page of an aid is shown as it is. The way in is shown in the language that the person
  // chose; without one, its plain address is shown in the first language of their browser that there is.
  const pages = [...document.querySelectorAll('link[rel="alternate"][hreflang]')]
  const chosen = kept('language')
  const isPlain = root.lang === pages[0]?.hreflang
  if (!root.hasAttribute('data-entry') || (chosen === null && !isPlain)) return
  const wanted = chosen === null ? navigator.languages : [chosen]
  const fits = (language) => pages.find(({ hreflang }) => hreflang === language.split('-')[0])
  const page = wanted.map(fits).find((found) => found !== undefined)
  if (page !== undefined && page.hreflang !== root.lang) location.replace(page.href + location.hash)
})()
