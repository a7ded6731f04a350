/// <reference types="vite/client" />

declare module 'virtual:messages' {
  import type { Messages } from './words/words'

  export function openMessages(language: string): Promise<Messages>
}

declare module 'virtual:languages' {
  import type { Language } from './words/words'

  /** Those that some aid of the site can be read in; the first is that of addresses without a prefix. */
  const languages: readonly [Language, ...Language[]]
  export default languages
}

declare module 'virtual:aid-ids' {
  const aidIds: readonly string[]
  export default aidIds
}

declare module 'virtual:aids' {
  import type { Aid, AidAbout, AidSummary } from './domain/aid'

  /** Each rejects with a RangeError that says so where there is no such aid or language. */
  export function openAid(id: string, language: string): Promise<Aid>
  export function openAbout(id: string, language: string): Promise<AidAbout>
  export function openCatalogue(language: string): Promise<readonly AidSummary[]>
}

/** What early.js notes until the app has taken the page over, and keeps from those parts of it that listen already. */
interface EarlyTaps {
  /** As they are now, in the order in which they became so. */
  readonly fields: ReadonlySet<HTMLInputElement>
  readonly note: (event: Event) => void
}

interface Window {
  /** Null from when the app has taken the page over. */
  early?: EarlyTaps | null
  /** True once the app's script has come; early.js says so where it does not. */
  begun?: boolean
  /** Not in TypeScript's list of what a browser has; what it makes stands wherever the text itself would. */
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: Readonly<Record<string, (input: string) => string>>,
    ): { createScriptURL(input: string): string }
  }
}

/** True in a site that is a single file: addresses are behind the #, and there is no worker. */
declare const __SINGLE_FILE__: boolean

/** Of the software, for whoever wants to know what exactly they are looking at: its version and a hash of its sources. */
declare const __BUILD__: string
