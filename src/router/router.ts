import { createRouter, START_LOCATION, type Router, type RouterHistory } from 'vue-router'
import { routes, type Addresses, type Heart } from './routes'

/**
 * Back returns to where the person was; a fragment is brought into view; a new page begins at its top, and does not run
 * there from where the one before was left. The first page is
 * there before its script: who has begun to read is not thrown back, and no layout is asked for before it is due.
 */
export function weighUpRouter(history: RouterHistory, addresses: Addresses, heart: Heart): Router {
  return createRouter({
    history,
    // What others put behind an address stays there, and nothing of ours reads it.
    parseQuery: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifyQuery: (query) => String(new URLSearchParams(query as Record<string, string>)),
    routes: routes(addresses, heart),
    scrollBehavior: (to, from, saved) =>
      saved
        ? { ...saved, behavior: 'instant' }
        : to.hash !== ''
          ? { el: to.hash }
          : from !== START_LOCATION && { top: 0, behavior: 'instant' },
  })
}
