import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { aidsPlugin } from '../../src/authoring/aids-plugin'
import { loadAid } from '../../src/authoring/load'
import { hasNumber, type Aid } from '../../src/domain/aid'

function tea(): Aid {
  const loaded = loadAid('tests/support/aids/tea', '2026-11-24')
  const english = loaded.ok ? loaded.byLanguage.en : undefined
  if (english === undefined) throw new Error('tea does not load')
  return english.aid
}

describe('an aid, compiled', () => {
  const card = (id: string) => tea().cards.find((one) => one.id === id)

  it('says both frames of a chance from the one figure', () => {
    const chance = card('warm-room')?.chance
    expect(chance && hasNumber(chance) && [chance.happens, chance.spared]).toEqual([
      '20 to 40 of 100 people feel it, against 10 without tea.',
      '60 to 80 of 100 do not.',
    ])
  })

  it('writes numbers as the language does', () => {
    expect(tea().options.find(({ id }) => id === 'juice')?.effort).toBe('You carry one of 1,200 cups.')
  })

  it('gives a card the terms that stand on it, with their meaning', () => {
    const brew = { from: 34, to: 38, term: 'Brew', meaning: 'To let tea stand in hot water.' }
    expect(card('warm-hands')?.terms).toEqual({ like: [brew] })
    expect(card('warm-hands')?.like.slice(34, 38)).toBe('brew')
    expect(card('a-talk')?.terms).toEqual({})
  })

  it('gives a card the side of its theme, and a hope its own', () => {
    expect(card('wet-shirt')).toMatchObject({ side: 'risk', theme: 'spills' })
    expect(card('wisdom')).toMatchObject({ side: 'benefit', theme: null })
  })
})

describe('the plugin', () => {
  it('stops a build at a broken aid, and says all that is wrong with it', async () => {
    const entry = {
      name: 'entry',
      resolveId: (id: string) => (id === 'entry' ? '\0entry' : null),
      load: () => "import 'virtual:aids'",
    }
    const folder = 'tests/authoring/broken'
    const built = build({
      configFile: false,
      logLevel: 'silent',
      plugins: [{ ...entry, load: (id) => (id === '\0entry' ? entry.load() : null) }, aidsPlugin({ folder })],
      build: { write: false, rollupOptions: { input: 'entry' } },
    })
    await expect(built).rejects.toThrow(/aid\.yaml › minutes: it is missing[\s\S]*aid\.yaml › sources/)
  })
})
