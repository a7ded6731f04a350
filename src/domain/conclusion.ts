import type { Side } from './aid'
import { pointing, type Pointing, type Weighing } from './weigh'

/** All that the result sentence depends on: where the answers point, and how the deal-breakers stand to it. */
export interface Conclusion {
  readonly pointing: Pointing
  /** Only ever true where a side is pointed to. */
  readonly clearly: boolean
  /** Why there is not enough to go on; null if there is. */
  readonly reason: Weighing['reason']
  /**
   * `none`: nothing is marked; `agree`: all marks are on the side pointed to; `oppose`: all on the other one;
   * `alone`: all on one side while the answers point to neither; `both-sides`: some on each.
   */
  readonly dealBreakers: 'none' | 'agree' | 'oppose' | 'alone' | 'both-sides'
  /** The side all marks are on; null if there are none, or some on each. */
  readonly dealBreakerSide: Side | null
}

/** Deal-breakers are no arithmetic: they are set beside the result and never change it. */
export function conclude(weighing: Weighing, marked: readonly { readonly side: Side }[]): Conclusion {
  const points = pointing(weighing)
  const clearly = weighing.result === 'leans-clearly'
  const sides = new Set(marked.map(({ side }) => side))
  const [side = null] = sides.size === 1 ? sides : []
  return { pointing: points, clearly, reason: weighing.reason, dealBreakers: stand(), dealBreakerSide: side }

  function stand(): Conclusion['dealBreakers'] {
    if (sides.size === 0) return 'none'
    if (side === null) return 'both-sides'
    if (points === 'close' || points === 'not-enough') return 'alone'
    return side === points ? 'agree' : 'oppose'
  }
}
