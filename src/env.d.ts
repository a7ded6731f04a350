/// <reference types="vite/client" />

declare module '*.json?messages' {
  const messages: Readonly<Record<string, (values?: Record<string, unknown>) => string>>
  export default messages
}

declare module '*.json?texts' {
  const texts: Readonly<Record<string, string>>
  export default texts
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

declare module '@messageformat/core/compile-module' {
  import type MessageFormat from '@messageformat/core'

  export default function compileModule(format: MessageFormat, messages: Record<string, string>): string
}
