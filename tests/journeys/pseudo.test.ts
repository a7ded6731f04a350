import type { Page } from '@playwright/test'
import { notFitting } from '../support/fits'
import { expect, test } from '../support/journey'
import { AIDS, lookAt, pagesOf, sights } from '../support/sights'

/** Written in no language, or by somebody else: names of languages, addresses, dates, builds, a person's own words. */
const NOT_OURS = [
  /English|Español|العربية/g,
  /(?:https?:|doi:)\S+/g,
  /\p{Lu}\p{Ll}+ \d+, \d{4}/gu,
  /\([0-9a-f]{12}\)/g,
  /My sister had it|I faint easily|How many visits would I need\?|My sister comes along\./g,
]

/** All that the page says, to the eye and to the ear. */
function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = ['aria-label', 'alt', 'placeholder', 'title'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    )
    return [document.title, ...named, document.body.innerText]
  })
}

/** What is left without all that is in brackets, from the innermost on: a value may be in them too. */
function outsideBrackets(text: string): string {
  const left = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '')
  return left === text ? left : outsideBrackets(left)
}

for (const aid of [null, ...AIDS])
  test(
    `every word of ${aid ?? 'the pages of no aid'} can be translated, and fits when it is longer`,
    {
      tag: '@pseudo',
    },
    async ({ page }) => {
      test.setTimeout(180_000)
      const faults: string[] = []
      for (const path of pagesOf(aid)) {
        const mine = sights.filter((sight) => sight.language === 'en' && sight.page === path)
        const sight = mine.find(({ state }) => state === 'folds and explanations open') ?? mine[0]
        if (sight === undefined) throw new Error(`There is no ${path}.`)
        await lookAt(page, sight)
        const said = await saidOn(page)
        expect(said.join(''), path).toContain('⟦')
        const plain = said
          .map((text) => NOT_OURS.reduce((left, what) => left.replaceAll(what, ''), outsideBrackets(text)))
          .filter((text) => /\p{L}/u.test(text))
        faults.push(
          ...plain.map((text) => `${path} says without a translation: ${text.replaceAll(/\s+/g, ' ')}`),
        )
        faults.push(...(await notFitting(page)).map((fault) => `${path}: ${fault}`))
      }
      expect(faults).toEqual([])
    },
  )
