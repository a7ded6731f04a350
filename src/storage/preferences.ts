import { keyOfPreference, type Preference } from './place'

/** How a person likes the site, for all aids. Where the device keeps nothing it holds for this visit. */
export function rememberPreference(name: Preference, value: string): void {
  try {
    window.localStorage.setItem(keyOfPreference(name), value)
  } catch {
    // Nothing of a person's answers is lost with it.
  }
}
