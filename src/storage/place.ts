/** The version of the stored form. Writing needs only this; reading needs the checks of envelope.ts. */
export const ENVELOPE_VERSION = 3

export function keyOf(aid: string): string {
  return `weigh-up:answers:${aid}`
}

/** True for every key of an aid, or of all: its answers, and what was set aside because it could not be read. */
export function isOf(aid: string | null, key: string): boolean {
  const [site, , owner] = key.split(':')
  return site === 'weigh-up' && (aid === null || owner === aid)
}

/** early.js reads these before the first paint. */
export type Preference = 'language' | 'text-size'

export function keyOfPreference(name: Preference): string {
  return `weigh-up:${name}`
}
