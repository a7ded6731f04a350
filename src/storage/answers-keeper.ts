import type { AidId } from '../domain/aid'
import type { Answers, Aside } from '../domain/answers'

/** What is kept of one aid: the answers, and those that belong to cards the aid no longer has. */
export interface KeptAnswers {
  readonly answers: Answers
  readonly aside: Aside
}

/**
 * Where answers are kept between visits: the port.
 *
 * - `open` gives null where nothing is kept. What cannot be read is set aside, never overwritten,
 *   and reported as `damaged`.
 * - `keep` gives false where the device will not take it (storage full or forbidden).
 * - `forget` empties the device of everything of an aid, what was set aside included; null: of all aids.
 * - `watch` tells of changes made elsewhere, in a second tab; it returns how to stop.
 */
export interface AnswersKeeper {
  open(aid: AidId): Promise<{ readonly kept: KeptAnswers | null; readonly damaged: boolean }>
  keep(aid: AidId, aidVersion: string, kept: KeptAnswers): boolean
  forget(aid: AidId | null): void
  watch(aid: AidId, changed: () => void): () => void
}
