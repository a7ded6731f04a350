import { axeViolations, THEME_NAMES, THEMES, type Theme } from '../support/axe'
import { expect, test } from '../support/journey'
import { AIDS, LANGUAGES, lookAt, sights, STATES, type Sight } from '../support/sights'

/** The whole takes minutes: `npm run test:access` looks at it, `npm test` at the part below. */
const WHOLE = process.env.WEIGH_UP_ACCESS === 'whole'

interface Look {
  readonly title: string
  readonly sights: readonly (Sight & { readonly themes: readonly Theme[] })[]
}

/** Every page in every language in every state that it can be in, in all three themes. */
function whole(): Look[] {
  return [null, ...AIDS].flatMap((aid) =>
    LANGUAGES.flatMap((language) =>
      STATES.map((state) => ({
        title: `in ${language}, ${aid ?? 'no aid'}, ${state}`,
        sights: sights
          .filter((sight) => sight.aid === aid && sight.language === language && sight.state === state)
          .map((sight) => ({ ...sight, themes: THEME_NAMES })),
      })).filter((look) => look.sights.length > 0),
    ),
  )
}

/** Every page in every language once; the state and the theme change from page to page and from language to language. */
function part(): Look[] {
  return LANGUAGES.flatMap((language, shift) =>
    [null, ...AIDS].map((aid, which) => {
      const mine = sights.filter((sight) => sight.language === language && sight.aid === aid)
      const pages = [...new Set(mine.map(({ page }) => page))]
      return {
        title: `in ${language}, ${aid ?? 'no aid'}`,
        sights: pages.flatMap((page, place) => {
          const states = mine.filter((sight) => sight.page === page)
          const sight = states[(place + 3 * shift + which) % states.length]
          const theme = THEME_NAMES[(place + shift) % THEME_NAMES.length]
          return sight === undefined || theme === undefined ? [] : [{ ...sight, themes: [theme] }]
        }),
      }
    }),
  )
}

// A recording of every look costs more than the look.
test.use({ trace: 'off' })

for (const look of WHOLE ? whole() : part()) {
  const runs = look.sights.reduce((sum, { themes }) => sum + themes.length, 0)
  test(`axe finds nothing ${look.title} (${runs} runs)`, async ({ page }) => {
    test.setTimeout(60_000 + runs * 60_000)
    const found: string[] = []
    for (const sight of look.sights) {
      await lookAt(page, sight)
      for (const theme of sight.themes) {
        await page.emulateMedia(THEMES[theme])
        const violations = await axeViolations(page)
        found.push(...violations.map((fault) => `${sight.page}, ${sight.state}, ${theme}: ${fault}`))
      }
    }
    expect(found).toEqual([])
  })
}

test('what is looked at holds every page, language, state and theme', () => {
  const seen = part().flatMap((look) => look.sights)
  expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(STATES))
  expect(new Set(seen.flatMap(({ themes }) => themes))).toEqual(new Set(THEME_NAMES))
  expect(new Set(seen.map(({ language, page }) => language + page)).size).toBe(
    new Set(sights.map(({ language, page }) => language + page)).size,
  )
})
