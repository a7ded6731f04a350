import { shallowRef, type Component, type ShallowRef } from 'vue'

/** A part of a page that is loaded when it is asked for; `failed` is called where it could not be. */
export function usePart(load: () => Promise<{ readonly default: Component }>, failed: () => void) {
  const part: ShallowRef<Component | null> = shallowRef(null)
  const open = async () => {
    const loaded = await load().catch(failed)
    if (loaded) part.value = loaded.default
  }
  return { part, open }
}
