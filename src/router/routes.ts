import type { RouteRecordRaw } from 'vue-router'
import AidFrame from '../views/AidFrame.vue'
import WeighView from '../views/WeighView.vue'

/**
 * All routes. `aidIds` are part of the pattern, so that any other address is a page that does not exist.
 * The page of the cards is the heart of the site and travels with its frame; all others are loaded when they are opened.
 * A step's name is its route's name; the empty path is the decision itself.
 */
export function routes(aidIds: readonly string[]): RouteRecordRaw[] {
  const aid = `:aid(${aidIds.join('|')})`
  return [
    { path: '/', name: 'home', component: () => import('../views/HomeView.vue') },
    {
      path: `/${aid}`,
      component: AidFrame,
      children: [
        { path: '', name: 'decision', component: () => import('../views/DecisionView.vue') },
        { path: 'safety', name: 'safety', component: () => import('../views/SafetyView.vue') },
        { path: 'options', name: 'options', component: () => import('../views/OptionsView.vue') },
        { path: 'weigh', name: 'weigh', component: WeighView },
        { path: 'lean', name: 'lean', component: () => import('../views/LeanView.vue') },
        { path: 'second-look', name: 'second-look', component: () => import('../views/SecondLookView.vue') },
        { path: 'summary', name: 'summary', component: () => import('../views/SummaryView.vue') },
      ],
    },
    { path: `/about/${aid}`, name: 'about', component: () => import('../views/AboutView.vue') },
    { path: '/read', name: 'read', component: () => import('../views/ReadView.vue') },
    { path: '/:rest(.*)*', name: 'missing', component: () => import('../views/MissingView.vue') },
  ]
}
