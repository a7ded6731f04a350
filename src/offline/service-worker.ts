import {
  buildOf,
  filesToKeep,
  languageOfFile,
  languageOfPage,
  languagesOf,
  shellOf,
  type SiteFile,
} from './files'

/**
 * Makes the site work without a network after the first visit, and start without waiting for one.
 *
 * - Each build has a cache of its own. A new build fills its own while the old one goes on serving, and takes over when
 *   the last page of the old one is closed or the person asks for it: what is on show never changes by itself.
 * - Only the languages that a person reads are fetched.
 * - Answers never come here: they are in the page, and links carry them behind the #, which no request holds.
 */

/** What the scope of a worker has and that of a page has not. */
interface WorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: {
    matchAll(which: {
      includeUncontrolled: boolean
      type: 'window'
    }): Promise<readonly { readonly url: string }[]>
    claim(): Promise<void>
  }
  readonly __WB_MANIFEST: readonly SiteFile[]
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate' | 'message', listen: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void
}
interface WorkerEvent {
  readonly data?: unknown
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

declare const self: WorkerScope
/** Filled in by worker.mjs: the language of addresses without a prefix. */
declare const FIRST_LANGUAGE: string

const files = self.__WB_MANIFEST
const known = new Set(files.map(({ url }) => url))
const languages = languagesOf(files)
const build = buildOf(files)
const PREFIX = `weigh-up ${self.registration.scope} `
const CACHE = PREFIX + build

const pathOf = (url: string) =>
  new URL(url).pathname.slice(new URL(self.registration.scope).pathname.length).replace(/\/$/, '')
const addressOf = (path: string) => self.registration.scope + path
/** Not left to the headers of the host, which may send none: a worker names itself as the referrer otherwise. */
const NO_REFERRER = { referrerPolicy: 'no-referrer' } as const
const openWindows = () => self.clients.matchAll({ includeUncontrolled: true, type: 'window' })

/** Puts files into the cache of this build; what an older build has under a name that says its content is not fetched. */
async function keep(wanted: readonly SiteFile[]) {
  const cache = await caches.open(CACHE)
  await Promise.all(
    wanted.map(async ({ url, revision }) => {
      const address = addressOf(url)
      if (await cache.match(address)) return
      const older = revision === null ? await caches.match(address) : undefined
      const mode = revision === null ? 'default' : 'no-cache'
      const answer = older ?? (await fetch(address, { ...NO_REFERRER, cache: mode }))
      if (!answer.ok) throw new Error(`${url} could not be fetched.`)
      await cache.put(address, answer)
    }),
  )
}

/** The languages of which an older build has kept the shell. */
async function languagesKept(): Promise<string[]> {
  const kept = await Promise.all(
    languages.map(async (id) => (await caches.match(addressOf(shellOf(id)))) !== undefined),
  )
  return languages.filter((_, place) => kept[place])
}

async function install() {
  const pages = (await openWindows()).map(({ url }) => pathOf(url))
  const read = pages.map((path) => languageOfPage(path, languages, FIRST_LANGUAGE))
  await keep(filesToKeep(files, [...read, ...(await languagesKept())]))
  // The pages that are open came before there was a worker: they are to start without a network too.
  await Promise.allSettled(
    pages.map(async (path) => keepPage(path, await fetch(addressOf(path), NO_REFERRER))),
  )
}

async function activate() {
  // Another window may still show the older build, and will ask for its files.
  if ((await openWindows()).length <= 1) await forgetOlderBuilds()
  await self.clients.claim()
}

async function forgetOlderBuilds() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** A page of a newer build would ask for files that this cache lacks. */
async function keepPage(path: string, answer: Response) {
  if (!answer.ok || answer.redirected || !(await answer.clone().text()).includes(build)) return
  await (await caches.open(CACHE)).put(addressOf(path), answer)
}

async function page(event: FetchEvent, path: string): Promise<Response> {
  const language = languageOfPage(path, languages, FIRST_LANGUAGE)
  event.waitUntil(keep(filesToKeep(files, [language])).catch(() => {}))
  const kept = await find(path)
  if (kept) return kept
  try {
    const answer = await fetch(event.request, NO_REFERRER)
    event.waitUntil(keepPage(path, answer.clone()).catch(() => {}))
    return answer
  } catch {
    return (await find(shellOf(language))) ?? Response.error()
  }
}

/** Undefined where this build has not kept it, or the browser cannot get at what it keeps: the network may have it. */
async function find(path: string): Promise<Response | undefined> {
  return caches
    .open(CACHE)
    .then((cache) => cache.match(addressOf(path)))
    .catch(() => undefined)
}

async function file(event: FetchEvent, path: string): Promise<Response> {
  const ofAnyBuild = () => caches.match(addressOf(path)).catch(() => undefined)
  const kept = (await find(path)) ?? (await ofAnyBuild())
  if (kept) return kept
  // A language that the person has just changed to.
  const language = languageOfFile(path)
  if (language !== null) event.waitUntil(keep(filesToKeep(files, [language])).catch(() => {}))
  return fetch(event.request)
}

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  const path = pathOf(request.url)
  if (known.has(path)) event.respondWith(file(event, path))
  else if (request.mode === 'navigate') event.respondWith(page(event, path))
})
