import type { Aid, AidId } from '../domain/aid'
import type { Answers } from '../domain/answers'

/** What is handed over, in whatever form: a person's answers, and what they answer. The aid itself is not part of it. */
export interface HandedOver {
  readonly aid: AidId
  readonly aidVersion: string
  /** ISO date of the day on which it was made. */
  readonly date: string
  readonly answers: Answers
}

/**
 * Why something handed over cannot be read. `damaged`: mistyped, cut off or changed on its way. `foreign`: not of Weigh
 * Up. `too-new`: of a later form. `other-aid`: of an aid that this site does not have. `too-large`: beyond any summary.
 */
export type ReadFault = 'damaged' | 'foreign' | 'too-new' | 'other-aid' | 'too-large'

/** What was handed over, with the aid as the site has it now. */
export interface Opened {
  readonly aid: Aid
  readonly handedOver: HandedOver
  /** Answers to what this version of the aid no longer has; they are left out. */
  readonly lost: number
}

export type Read = ({ readonly ok: true } & Opened) | { readonly ok: false; readonly fault: ReadFault }
