import { createMemoryHistory } from 'vue-router'
import { openCatalogue } from 'virtual:aids'
import languages from 'virtual:languages'
import { openMessages } from 'virtual:messages'
import { createWeighUp, languageOf } from './create-weigh-up'
import { STEPS } from './domain/journey'
import { openContent, PAYLOAD_ID, type Payload } from './open-content'
import { speak } from './words/words'

/** Pages of an aid that are no step of their own: a person is led there when it applies. */
const ASIDES = ['second-look', 'worksheet'] as const

/** The addresses of the site, from its base, in every language that its aids can be read in. */
export async function sitePaths(): Promise<string[]> {
  const paths = languages.map(async ({ id: language }, place) => {
    const prefix = place === 0 ? '' : `/${language}`
    const ids = (await openCatalogue(language)).map(({ id }) => id)
    return [
      prefix === '' ? '/' : prefix,
      ...[prefix, `${prefix}/embed`].flatMap((start) => [
        ...ids.flatMap((id) =>
          [...STEPS, ...ASIDES].map((page) =>
            page === 'decision' ? `${start}/${id}` : `${start}/${id}/${page}`,
          ),
        ),
        ...ids.map((id) => `${start}/about/${id}`),
        `${start}/read`,
      ]),
    ]
  })
  return (await Promise.all(paths)).flat()
}

/** Each aid in each language, for sites that are a single file. */
export async function singleParts() {
  const parts = languages.map(async (language) => {
    const words = speak(language, await openMessages(language.id))
    return (await openCatalogue(language.id)).map(({ id, title }) => ({
      aid: id,
      language,
      title,
      needsScripts: words.say('notice-file-needs-scripts'),
    }))
  })
  return (await Promise.all(parts)).flat()
}

/** Pages without content, one a language: what they show is opened by the page itself. */
export async function shells() {
  return Promise.all(
    languages.map(async (language) => ({
      html: '',
      title: speak(language, await openMessages(language.id)).say('site-name'),
      description: null,
      language,
      alternates: [],
      isEntry: false,
      modules: [],
      payload: null,
    })),
  )
}

/** One page as HTML, with what goes round it. */
export async function renderPage(path: string) {
  const { renderToString } = await import('vue/server-renderer')
  const weighUp = createWeighUp(createMemoryHistory(import.meta.env.BASE_URL))
  const { app, router, words, content, titleOf } = weighUp
  openContent(weighUp, null, async () => () => {})
  // A part that fails would otherwise be left out of the page, and nobody the wiser.
  app.config.errorHandler = (error) => {
    throw error
  }
  app.use(router)
  await router.push(path)
  await router.isReady()
  const route = router.currentRoute.value
  const context: { modules?: Set<string> } = {}
  const payload: Payload = {
    language: words.language.id,
    messages: await openMessages(words.language.id),
    aid: content.aid,
    catalogue: route.name === 'home' ? content.catalogue : null,
  }
  const translations = languages.filter(({ id }) => content.aid?.languages.includes(id) ?? true)
  return {
    html: await renderToString(app, context),
    title: titleOf(route),
    /** What a list of search results shows below the title. */
    description: content.aid?.condition ?? words.say('home-intro'),
    language: languageOf(route),
    alternates: translations.map(({ id }) => ({
      language: id,
      href: router.resolve({ params: { ...route.params, language: languages[0].id === id ? '' : id } }).href,
    })),
    /** An address that names no page of its own in a language: whoever comes to it is shown the one they chose. */
    isEntry: route.params.frame !== 'embed' && (route.name === 'home' || route.name === 'read'),
    modules: context.modules ?? [],
    payload: { id: PAYLOAD_ID, data: payload },
  }
}
