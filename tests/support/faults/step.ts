import type { AsyncCommand } from 'fast-check'
import type { Page } from '@playwright/test'
import { expectLaw } from './law'
import type { Model, Tab } from './model'
import type { Real } from './real'

export type Step = AsyncCommand<Model, Real>

/** One of the tabs, by any number, with its page and its place. */
export interface Place {
  readonly page: Page
  readonly tab: Tab
  readonly other: Tab | null
}

interface Doing {
  readonly name: string
  /** Which tab it happens in. */
  readonly which: number
  readonly possible?: (model: Model, tab: Tab, other: Tab | null) => boolean
  readonly run: (place: Place, model: Model, real: Real) => Promise<void>
}

/** A step of a person or of the world, after which the law must hold. */
export function step({ name, which, possible = () => true, run }: Doing): Step {
  const tabOf = ({ tabs }: Model) => {
    const place = which % tabs.length
    return { place, tab: tabs[place], other: tabs[1 - place] ?? null }
  }
  return {
    check(model) {
      const { tab, other } = tabOf(model)
      return model.steps > 0 && tab !== undefined && possible(model, tab, other)
    },
    async run(model, real) {
      const { place, tab, other } = tabOf(model)
      const page = real.pages[place]
      if (tab === undefined || page === undefined) throw new Error(`There is no tab ${place}.`)
      model.steps -= 1
      if (process.env.FAULTS_TRACE) console.log(`  tab ${place}: ${name}`)
      // The tab that a person answers in is the one that they see.
      await page.bringToFront()
      await run({ page, tab, other }, model, real)
      await expectLaw(model, real)
    },
    toString: () => `tab ${which}: ${name}`,
  }
}
