import type { AidId } from '../domain/aid'
import type { Answers, Aside } from '../domain/answers'

/** What is kept of one aid: the answers, and those that belong to cards the aid no longer has. */
export interface KeptAnswers {
  readonly answers: Answers
  readonly aside: Aside
}

/**
 * `not-kept`: the device will not keep answers. `damaged`: what was kept could not be read and was set aside. `newer`: a
 * newer build has kept them, in a form that this one does not know; they are left alone, and nothing is kept here.
 */
type Keeping = 'kept' | 'not-kept' | 'damaged' | 'newer'

/**
 * Where answers are kept between visits: the port.
 *
 * - `open` gives null where nothing is kept, or nothing that can be read. That is set aside, never overwritten.
 * - `keep` writes nothing where something else stands than what was read or written here last: that is `changed`.
 * - `forget` empties the device of everything of an aid, what was set aside included; null: of all aids.
 * - `watch` tells of changes made elsewhere, in a second tab; it returns how to stop.
 */
export interface AnswersKeeper {
  open(aid: AidId): Promise<{ readonly kept: KeptAnswers | null; readonly keeping: Keeping }>
  keep(aid: AidId, aidVersion: string, kept: KeptAnswers): 'kept' | 'not-kept' | 'changed'
  forget(aid: AidId | null): void
  watch(aid: AidId, changed: () => void): () => void
}
