import type { Page } from '@playwright/test'
import { cards, expect, open, openAid, test } from '../support/journey'

/** A device with a voice for each of the languages, which notes what it is to say and says it without an end. */
async function withVoices(page: Page, ...languages: string[]): Promise<() => Promise<string[]>> {
  await page.addInitScript((tags) => {
    const said: string[] = []
    const speech = {
      getVoices: () => tags.map((lang) => ({ lang })),
      speak: ({ text, lang }: SpeechSynthesisUtterance) => said.push(`${lang}: ${text}`),
      cancel: () => said.push('(silence)'),
      addEventListener: () => {},
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    // The real one takes only voices of the real device.
    function SpeechSynthesisUtterance(this: object, text: string) {
      Object.assign(this, { text })
    }
    Object.assign(window, { said, SpeechSynthesisUtterance })
  }, languages)
  return () => page.evaluate(() => ('said' in window ? (window.said as string[]).splice(0) : []))
}

/** The sentences in English; any in another language would keep its tag. */
const spoken = (said: readonly string[]) =>
  said.filter((what) => what !== '(silence)').map((what) => what.replace(/^en: /, ''))

const footer = (page: Page) => page.locator('.reading-tools').getByRole('button').last()

test.describe('reading aloud', { tag: '@any-aid' }, () => {
  test('is offered on every card when it is asked for, says what the card says, and can be stopped', async ({
    page,
  }) => {
    const said = await withVoices(page, 'de-DE', 'en-GB')
    await open(page, `${await openAid(page)}/weigh`)
    await expect(page.locator('.read-aloud')).toHaveCount(0)
    await footer(page).click()
    await expect(page.locator('article .read-aloud button')).toHaveCount(await cards(page).count())
    const card = cards(page).first()
    const title = (await card.getByRole('heading').textContent())?.trim() ?? ''
    const button = card.getByRole('button', { name: `Read aloud: ${title}` })
    await expect(page.locator('.read-aloud button').first()).toBeFocused()
    await button.press('Enter')
    const answer = await card.locator('h3 ~ p').first().innerText()
    const words = spoken(await said())
    expect(words.slice(0, 2)).toEqual([expect.stringMatching(/^(Benefit|Risk)\.$/), `${title}.`])
    expect(words.join(' ')).toContain(answer)
    expect(words.join(' ')).not.toMatch(/Matters a lot|Read aloud|More about this/)

    await expect(card.getByRole('button', { name: 'Stop reading' })).toBeFocused()
    await page.keyboard.press('Enter')
    expect(await said()).toEqual(['(silence)'])
    await expect(button).toBeFocused()
  })

  test('reads the result too, and what a person has left no further', async ({ page }) => {
    const said = await withVoices(page, 'en-US')
    await open(page, `${await openAid(page)}/weigh`)
    await footer(page).click()
    await page.locator('article .read-aloud button').first().click()
    await said()
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Summary' }).click()
    const result = page.locator('.column > .result')
    await result.locator('.read-aloud button').click()
    const heard = await said()
    expect(heard[0]).toBe('(silence)')
    expect(spoken(heard).join(' ')).toContain((await result.locator('.sentence').textContent())?.trim())
    await expect(page.getByRole('button', { name: 'Stop reading' })).toHaveCount(1)
  })

  test('that the device cannot do is said in one sentence', async ({ page }) => {
    await withVoices(page, 'de-DE')
    await open(page, `${await openAid(page)}/weigh`)
    await footer(page).click()
    await expect(page.getByRole('alert')).toHaveText('This device has no voice for this language.')
    await expect(page.locator('.read-aloud')).toHaveCount(0)
  })
})
