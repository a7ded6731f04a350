import type { Say, WordKey } from './words'

/** The title of a page: what it is, which aid, which site; the most particular first. */
export function pageTitle(page: WordKey, aidTitle: string | null, say: Say): string {
  const named = aidTitle === null ? say(page) : `${say(page)}: ${aidTitle}`
  return say('title-of-page', { page: named, site: say('site-name') })
}
