import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, open } from './journey'

/** What a person types, and nobody else may see. */
export const SECRETS = {
  reason: 'zebra reason',
  question: 'zebra question',
  notes: 'zebra notes',
  name: 'Zebra Name',
}
export const SECRET = /zebra/i

/** The words of the interface by their keys, for those without values. */
export function wordsOf(language: string): (key: string) => string {
  const messages = JSON.parse(readFileSync(`src/words/${language}/messages.json`, 'utf8')) as Record<
    string,
    string
  >
  return (key) => {
    const words = messages[key]
    if (words === undefined) throw new Error(`${language} has no words for ${key}.`)
    return words
  }
}

/**
 * Goes through an aid from its first page to the summary and says something everywhere, in any language. `look` is called
 * on every page once all is said on it.
 * @returns the address of the link to the summary
 */
export async function walk(
  page: Page,
  aid: string,
  language: string,
  look: () => Promise<void>,
): Promise<string> {
  const say = wordsOf(language)
  const step = (key: string) =>
    page
      .getByRole('navigation', { name: say('steps') })
      .getByRole('link', { name: say(`step-${key}`) })
      .click()

  await open(page, aid)
  await look()
  await step('safety')
  for (const no of await page.getByRole('radio', { name: say('safety-no'), exact: true }).all())
    await no.check()
  await look()
  await step('options')
  await look()
  await step('weigh')
  await page.getByRole('button', { name: say('own-begin-benefit') }).click()
  const own = page.getByRole('region', { name: say('own-benefit') })
  await own.getByRole('textbox').fill(SECRETS.reason)
  await own.getByRole('button', { name: say('own-add-benefit') }).click()
  for (const level of await page.getByRole('radio', { name: say('importance-4'), exact: true }).all())
    await level.check()
  await look()
  await step('lean')
  await page.getByRole('radio').first().check()
  await look()
  await open(page, `${aid}/second-look`)
  await page.getByRole('radio', { name: SECRETS.reason }).check()
  await look()
  await step('summary')
  await page.getByRole('textbox', { name: say('ask-own') }).fill(SECRETS.question)
  await page.getByRole('button', { name: say('ask-add') }).click()
  await page.getByRole('textbox', { name: say('notes-label') }).fill(SECRETS.notes)
  await page.getByRole('textbox', { name: say('print-name') }).fill(SECRETS.name)
  const link = page.locator('.hand-over .link')
  await expect(link).toContainText('/read#')
  await look()
  return (await link.textContent()) ?? ''
}
