/// <reference types="vite/client" />

declare module '*.json?messages' {
  import type { Messages } from './words/words'

  const messages: Messages
  export default messages
}

declare module 'virtual:aid-ids' {
  const aidIds: readonly string[]
  export default aidIds
}

declare module 'virtual:aids' {
  import type { Aid, AidAbout, AidSummary } from './domain/aid'

  /** Each rejects with a sentence where there is no such aid or language. */
  export function openAid(id: string, language: string): Promise<Aid>
  export function openAbout(id: string, language: string): Promise<AidAbout>
  export function openCatalogue(language: string): Promise<readonly AidSummary[]>
}
