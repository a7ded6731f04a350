import { createRouter, type Router, type RouterHistory } from 'vue-router'
import { routes, type Addresses, type Heart } from './routes'

/** Back returns to where the person was; a fragment is brought into view; a new page begins at its top. */
export function weighUpRouter(history: RouterHistory, addresses: Addresses, heart: Heart): Router {
  return createRouter({
    history,
    routes: routes(addresses, heart),
    scrollBehavior: (to, _from, saved) => saved ?? (to.hash === '' ? { top: 0 } : { el: to.hash }),
  })
}
