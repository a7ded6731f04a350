import type { Aid, Side } from './aid'
import type { Answers, Importance } from './answers'
import { amongWords } from './own-text'
import type { WeighedTheme } from './themes'

/** One bar of the picture: a theme, or an own reason, with its weight 0…4; null where it is not known. */
export interface Bar {
  readonly id: string
  readonly name: string
  readonly weight: Importance | null
  readonly open: boolean
}

/** The bars of each side, longest first, unknown ones last; equal ones keep the order of the deck. */
export function balance(
  aid: Pick<Aid, 'themes'>,
  answers: Answers,
  themes: readonly WeighedTheme[],
): Readonly<Record<Side, readonly Bar[]>> {
  const names = themeNames(aid, answers)
  const bars = (side: Side) =>
    themes
      .filter((theme) => theme.side === side)
      .map(({ id, weight, open }) => ({ id, name: names.get(id) ?? id, weight, open }))
      .sort((one, other) => length(other) - length(one))
  return { benefit: bars('benefit'), risk: bars('risk') }
}

/** What the person knows each theme by: its name, or the words of their own reason. */
export function themeNames(aid: Pick<Aid, 'themes'>, answers: Answers): ReadonlyMap<string, string> {
  return new Map([
    ...aid.themes.map(({ id, name }) => [id, name] as const),
    ...answers.ownReasons.map(({ id, text }) => [id, amongWords(text)] as const),
  ])
}

/** An unknown weight is not zero: it sorts behind the zeros instead of among them. */
function length(bar: Bar): number {
  return bar.weight ?? -1
}
