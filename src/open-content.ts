import { openMessages } from 'virtual:messages'
import { aidOf, languageOf, type WeighUp } from './create-weigh-up'
import type { Aid, AidSummary } from './domain/aid'
import { speak, type Messages } from './words/words'

/** What a prerendered page carries as data, so that hydration need not fetch it. */
export interface Payload {
  readonly language: string
  readonly messages: Messages
  readonly aid: Aid | null
  readonly catalogue: readonly AidSummary[] | null
}
export const PAYLOAD_ID = 'payload'

declare module 'vue-router' {
  interface RouteMeta {
    /** Shows what was opened for a page. */
    enter?: () => void
  }
}

/**
 * Opens what a page needs before it is entered, in its language. What a page carried need not be fetched.
 *
 * @param enter called with an aid that was not on show before, in any language; what it gives back shows it
 */
export function openContent(
  { router, content, change }: WeighUp,
  carried: Payload | null,
  enter: (aid: Aid) => Promise<() => void>,
) {
  let spoken: string | null = null

  router.beforeResolve(async (to) => {
    const [id, language] = [aidOf(to), languageOf(to)]
    const here = carried?.language === language.id ? carried : null
    const wanted = {
      messages: spoken === language.id ? null : (here?.messages ?? openMessages(language.id)),
      catalogue:
        to.name === 'home' ? (here?.catalogue ?? aids().then((all) => all.openCatalogue(language.id))) : null,
      about: id !== null && to.name === 'about' ? aids().then((all) => all.openAbout(id, language.id)) : null,
      aid:
        id === null || isOnShow(id, language.id)
          ? null
          : here?.aid?.id === id
            ? here.aid
            : aids().then((all) => all.openAid(id, language.id)),
    }
    const [messages, catalogue, about, aid] = await Promise.all([
      wanted.messages,
      wanted.catalogue,
      wanted.about,
      wanted.aid,
    ])
    const show = aid === null || content.aid?.id === aid.id ? null : await enter(aid)
    // All at once, so that the page on show changes its language as a whole; and not before the page is entered, since what
    // comes late may be for one that was left for another.
    to.meta.enter = () => {
      show?.()
      if (messages !== null) change(speak(language, messages))
      spoken = language.id
      if (catalogue !== null) content.catalogue = catalogue
      if (about !== null) content.about = about
      if (aid !== null) content.aid = aid
      content.unreachable = false
    }
  })
  router.afterEach((to, _from, failure) => failure ?? to.meta.enter?.())
  router.onError((_error, _to, from) => from === router.currentRoute.value && content.failToReach())

  const isOnShow = (id: string, language: string) =>
    content.aid?.id === id && content.aid.language === language
}

/** The way to all aids; the page that a person begins on carries its own. */
const aids = () => import('virtual:aids')
