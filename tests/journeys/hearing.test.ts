import { cards, expect, open, openAid, test } from '../support/journey'

/** What a screen reader offers to jump by: landmarks and headings, in their order. Texts of the aid are left out. */
const OUTLINES: Readonly<Record<string, string>> = {
  '/safety': `
    - link "Skip to the page"
    - banner
    - main:
      - navigation "Steps":
        - list
      - heading "Is it safe for you?" [level=1]
      - region "Do not have it if …":
        - heading "Do not have it if …" [level=2]
        - group
        - status
      - region /^Afterwards/:
        - heading /^Afterwards/ [level=2]
    - contentinfo:
      - group "Text size"`,
  '/options': `
    - banner
    - main:
      - navigation "Steps"
      - heading "Compare the options" [level=1]
      - group "Which ones do you want to see side by side?"
      - table "Side by side"
    - contentinfo`,
  '/weigh': `
    - banner
    - main:
      - navigation "Steps"
      - heading "What matters to you?" [level=1]
      - region:
        - heading [level=2]
        - article:
          - heading [level=3]
          - group "How much does this matter to your decision, given how likely it is?"
      - region "Missing a pro?":
        - heading "Missing a pro?" [level=2]
      - region "Missing a con?":
        - heading "Missing a con?" [level=2]
      - status
    - contentinfo`,
  '/lean': `
    - banner
    - main:
      - navigation "Steps"
      - heading "Before you see where your answers point" [level=1]
      - group "Where do you lean right now?"
      - heading "How ready are you?" [level=2]
      - group "Do you feel sure about the best choice for you?"
      - region "What did you take from it?":
        - heading "What did you take from it?" [level=2]
        - group
        - status
    - contentinfo`,
  '/summary': `
    - banner
    - main:
      - navigation "Steps"
      - heading "Where your answers point" [level=1]
      - region:
        - heading [level=2]
      - region "Take it along":
        - heading "Take it along" [level=2]
    - contentinfo`,
}

test.describe('for a person who listens', { tag: '@any-aid' }, () => {
  for (const [step, outline] of Object.entries(OUTLINES)) {
    test(`${step} has its landmarks and headings`, async ({ page }) => {
      await open(page, (await openAid(page)) + step)
      await expect(page.locator('body')).toMatchAriaSnapshot(outline)
      const levels = await page
        .getByRole('heading')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))
      expect(levels[0]).toBe(1)
      levels.slice(1).forEach((level, place) => expect(level - (levels[place] ?? 0)).toBeLessThan(2))
    })

    test(`${step} has every region that is read out before its words are`, async ({ page }) => {
      await open(page, (await openAid(page)) + step)
      const hidden = await page
        .locator('[role=status]')
        .evaluateAll((all) =>
          all.filter((region) => !region.checkVisibility()).map(({ className }) => className),
        )
      expect(hidden).toEqual([])
    })
  }

  test('signs that are drawn are not read out', async ({ page }) => {
    await open(page, `${await openAid(page)}/weigh`)
    const fold = page.locator('main summary').first()
    const said = (await fold.ariaSnapshot()).trim()
    expect(said).toContain('More about this')
    expect(said).not.toMatch(/[▸▾]/)
  })

  test('an answer to a card is said once and in a few words, and a changed one not at all', async ({
    page,
  }) => {
    await open(page, `${await openAid(page)}/weigh`)
    const count = await cards(page).count()
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
        new MutationObserver(() => said.push(region.textContent.trim())).observe(region, {
          characterData: true,
          childList: true,
          subtree: true,
        })
      }
    })
    const said = () => page.evaluate(() => ('said' in window ? window.said : null))
    await cards(page).first().getByRole('radio', { name: 'Matters a lot' }).check()
    await expect.poll(said).toEqual([`1 of ${count} answered`])
    await cards(page).first().getByRole('radio', { name: 'Matters most' }).check()
    await expect(cards(page).first().getByRole('radio', { name: 'Matters most' })).toBeChecked()
    expect(await said()).toEqual([`1 of ${count} answered`])
    await cards(page).nth(1).getByRole('radio', { name: 'Matters most' }).check()
    await expect.poll(said).toEqual([`1 of ${count} answered`, `2 of ${count} answered`])
  })
})
