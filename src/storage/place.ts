/** The version of the stored form. Writing needs only this; reading needs the checks of envelope.ts. */
export const ENVELOPE_VERSION = 1

export function keyOf(aid: string): string {
  return `weigh-up:answers:${aid}`
}
