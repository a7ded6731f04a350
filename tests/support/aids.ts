import { loadAid } from '../../src/authoring/load'
import type { Aid } from '../../src/domain/aid'

/** An aid as the page reads it. */
export function aidFrom(folder: string, language = 'en'): Aid {
  const loaded = loadAid(folder, '2026-11-24')
  const aid = loaded.ok ? loaded.byLanguage[language]?.aid : undefined
  if (aid === undefined) throw new Error(`${folder} holds no sound aid in ${language}.`)
  return aid
}
export const dryNeedling = aidFrom('src/aids/dry-needling')
