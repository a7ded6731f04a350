import type { RouteComponent, RouteRecordRaw } from 'vue-router'

/** The page of the cards and what frames it: the heart of the site, which travels with every first page. */
export interface Heart {
  readonly frame: RouteComponent
  readonly weigh: RouteComponent
}

/** What stands in addresses: ids of aids, and tags of languages, of which the first stands in none. */
export interface Addresses {
  readonly aidIds: readonly string[]
  readonly languages: readonly string[]
}

/**
 * All routes. Ids of aids and languages are part of the pattern, so that any other address is a page that does not
 * exist. A step's name is its route's name; the empty path is the decision itself. The language is the optional
 * parameter of the outermost route: a link that does not name it stays in the language of its page. So does `frame`, for
 * pages that are shown inside another site.
 */
export function routes(
  { aidIds, languages: [, ...prefixes] }: Addresses,
  { frame, weigh }: Heart,
): RouteRecordRaw[] {
  const aid = `:aid(${aidIds.join('|')})`
  return [
    {
      path: `${prefixes.length === 0 ? '' : `/:language(${prefixes.join('|')})?`}/:frame(embed)?`,
      children: [
        { path: '', name: 'home', component: () => import('../views/HomeView.vue') },
        {
          path: aid,
          component: frame,
          children: [
            { path: '', name: 'decision', component: () => import('../views/DecisionView.vue') },
            { path: 'safety', name: 'safety', component: () => import('../views/SafetyView.vue') },
            { path: 'options', name: 'options', component: () => import('../views/OptionsView.vue') },
            { path: 'weigh', name: 'weigh', component: weigh },
            { path: 'lean', name: 'lean', component: () => import('../views/LeanView.vue') },
            { path: 'worksheet', name: 'worksheet', component: () => import('../views/WorksheetView.vue') },
            {
              path: 'second-look',
              name: 'second-look',
              component: () => import('../views/SecondLookView.vue'),
            },
            { path: 'summary', name: 'summary', component: () => import('../views/SummaryView.vue') },
          ],
        },
        { path: `about/${aid}`, name: 'about', component: () => import('../views/AboutView.vue') },
        { path: 'read', name: 'read', component: () => import('../views/ReadView.vue') },
        { path: ':rest(.*)*', name: 'missing', component: () => import('../views/MissingView.vue') },
      ],
    },
  ]
}
