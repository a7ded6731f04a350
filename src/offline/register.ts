/**
 * Has the site work without a network from now on. `offer` is called where a newer build is ready: it is used the next
 * time the person comes, or at once by what `offer` is given.
 */
export async function workOffline(offer: (useNow: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator
  const registration = await serviceWorker.register(workerUrl(), { updateViaCache: 'none' }).catch(() => null)
  // A browser that refuses, as in a private window, shows the site as ever.
  if (registration === null) return

  function useNow() {
    const reload = () => window.location.reload()
    // Another tab may have had it take over before.
    if (!registration?.waiting) return reload()
    serviceWorker.addEventListener('controllerchange', reload, { once: true })
    registration.waiting.postMessage('take-over')
  }
  function look() {
    // Without a controller this is the first one, and there is nothing older on show.
    if (registration?.waiting && serviceWorker.controller) offer(useNow)
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
}

/** The site's headers let a script be named only by a policy; this one can name no other. */
function workerUrl(): string {
  const url = `${import.meta.env.BASE_URL}sw.js`
  return (
    window.trustedTypes
      ?.createPolicy('weigh-up-worker', { createScriptURL: () => url })
      .createScriptURL('') ?? url
  )
}
