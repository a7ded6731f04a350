import type { Side } from '../../../src/domain/aid'

/** What a person sees of their own answers: cards by their id, reasons of their own by their words. */
export interface Said {
  readonly ratings: Readonly<Record<string, string>>
  readonly marks: readonly string[]
  readonly reasons: readonly { readonly side: Side; readonly text: string }[]
  readonly safety: Readonly<Record<string, string>>
  readonly notes: string
}
export const nothing: Said = { ratings: {}, marks: [], reasons: [], safety: {}, notes: '' }

/** The sentences that tell a person that what they last saw is not what is kept. */
export const TOLD = ['notice-other-tab', 'notice-not-kept', 'notice-damaged'] as const
export type Told = (typeof TOLD)[number] | null

export interface Tab {
  said: Said
  /** The version of what is kept that this tab has read or written last; 0: that nothing is kept. */
  knows: number
  storage: 'works' | 'full' | 'forbidden'
  /** What the tab says; more than one where it depends on which of two tabs was quicker. */
  told: readonly Told[]
}

export interface Model {
  readonly tabs: Tab[]
  kept: { said: Said; version: number }
  /** What lies where answers are kept and cannot be read. */
  damage: string | null
  /** What could not be read, and must be there for ever. */
  readonly setAside: string[]
  /** Ratings of cards that the aid no longer has; nothing shows them and nothing may lose them. */
  ofOld: Readonly<Record<string, string>>
  steps: number
  /** Counts what is made up, so that no two reasons have the same words and no two lost cards the same id. */
  written: number
}

export function without<Value>(entries: Readonly<Record<string, Value>>, key: string) {
  return Object.fromEntries(Object.entries(entries).filter(([other]) => other !== key))
}

let versions = 0

export function begin(steps: number): Model {
  return {
    tabs: [],
    kept: { said: nothing, version: 0 },
    damage: null,
    setAside: [],
    ofOld: {},
    steps,
    written: 0,
  }
}

/** A tab begins anew: opened, reloaded, or come back to. */
export function enter(model: Model, tab: Tab): void {
  if (tab.storage === 'works' && model.damage !== null) {
    moveDamage(model)
    show(tab, { said: nothing, version: 0 }, 'notice-damaged')
    tellOthers(model, tab)
  } else if (tab.storage === 'forbidden' || model.damage !== null)
    show(tab, { said: nothing, version: 0 }, 'notice-not-kept')
  else show(tab, model.kept, null)
}

/** The person answers in a tab. */
export function answer(model: Model, tab: Tab, said: Said): void {
  const readable = tab.storage !== 'forbidden' && model.damage === null
  // What another tab wrote is found before anything is written, full or not: storage that was forbidden may be back.
  if (readable && tab.knows !== model.kept.version) show(tab, model.kept, 'notice-other-tab')
  else if (tab.storage !== 'works') {
    tab.said = said
    tab.told = ['notice-not-kept']
  } else {
    if (model.damage !== null) moveDamage(model)
    keep(model, tab, said)
  }
}

/** What is kept was changed by a tab, or by something beyond the app where there is no tab. */
export function tellOthers(model: Model, by: Tab | null): void {
  for (const tab of model.tabs) {
    if (tab === by) continue
    if (tab.storage === 'forbidden') tab.told = ['notice-not-kept']
    else if (tab.storage === 'full' && model.damage !== null) {
      tab.told = ['notice-not-kept']
      // It has seen that nothing of what it knew is kept.
      tab.knows = 0
    } else if (model.damage === null) {
      // Where nothing is kept as before, what stands in the tab stays, and it has said that it is not kept.
      if (tab.knows !== model.kept.version) show(tab, model.kept, 'notice-other-tab')
    } else {
      // What stands in this tab is whole: it takes the place of what cannot be read.
      moveDamage(model)
      keep(model, tab, tab.said)
    }
  }
}

/** Something else stands where the answers are kept. */
export function replaceKept(model: Model, said: Said): void {
  model.kept = { said, version: ++versions }
}

function keep(model: Model, tab: Tab, said: Said) {
  replaceKept(model, said)
  show(tab, model.kept, null)
  tellOthers(model, tab)
}

function show(tab: Tab, { said, version }: Model['kept'], told: Told) {
  tab.said = said
  tab.knows = version
  tab.told = [told]
}

function moveDamage(model: Model) {
  if (model.damage !== null) model.setAside.push(model.damage)
  model.damage = null
  model.kept = { said: nothing, version: 0 }
}
