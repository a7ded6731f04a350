import type { WeighedTheme } from '../../src/domain/themes'

/** Every version of the answers, one by one and counted: slow, plain, and written apart from what it checks. */
export function enumerate(themes: readonly WeighedTheme[]): {
  benefits: number
  equal: number
  risks: number
} {
  const count = { benefits: 0, equal: 0, risks: 0 }
  function walk(rest: readonly WeighedTheme[], difference: number): void {
    const [theme, ...others] = rest
    if (theme === undefined) {
      if (difference > 0) count.benefits += 1
      else if (difference < 0) count.risks += 1
      else count.equal += 1
      return
    }
    for (const weight of versions(theme))
      walk(others, difference + (theme.side === 'benefit' ? weight : -weight))
  }
  walk(themes, 0)
  const all = count.benefits + count.equal + count.risks
  return { benefits: count.benefits / all, equal: count.equal / all, risks: count.risks / all }
}

function versions({ weight, open }: WeighedTheme): number[] {
  const levels = [0, 1, 2, 3, 4]
  if (weight === null) return levels
  const near = [weight - 1, weight, weight + 1].map((level) => (level < 0 ? 0 : level > 4 ? 4 : level))
  return open ? near.flatMap((known) => levels.map((unknown) => Math.max(known, unknown))) : near
}
