import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { keyOf } from '../../src/storage/place'
import { keptText, type KeptState } from './kept-states'
import { projectRoot } from './install.mjs'
import { expect, open } from './journey'

export const LANGUAGES = ['en', 'es', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
export const AIDS = readdirSync(join(projectRoot, 'src/aids')).sort()

const STEPS = ['', '/safety', '/options', '/weigh', '/lean', '/second-look', '/summary', '/worksheet']

const KEPT: readonly KeptState[] = [
  'empty',
  'half answered',
  'answered',
  'too close to call',
  'a deal-breaker',
]
export const STATES = [...KEPT, 'folds and explanations open', 'a dialog open', 'an error shown'] as const
export type State = (typeof STATES)[number]

/** One thing to look at: a page, in a language, in a state that the page can be in. */
export interface Sight {
  readonly language: Language
  /** Null for the pages that belong to no aid. */
  readonly aid: string | null
  readonly page: string
  readonly state: State
}

/** A page that shows no answers looks the same whatever they are: it is looked at once for each thing that changes it. */
function statesOf(page: string): readonly State[] {
  if (page === '/') return ['empty']
  if (page === '/read') return ['empty', 'answered', 'an error shown']
  if (page.startsWith('/about')) return ['empty', 'folds and explanations open']
  if (!/\/(safety|weigh|lean|second-look|summary)$/.test(page))
    return ['empty', 'folds and explanations open', 'an error shown']
  return STATES.filter((state) => state !== 'a dialog open' || page.endsWith('/summary'))
}

export function pagesOf(aid: string | null): readonly string[] {
  return aid === null ? ['/', '/read'] : [...STEPS.map((step) => `/${aid}${step}`), `/about/${aid}`]
}

export const sights: readonly Sight[] = LANGUAGES.flatMap((language) =>
  [null, ...AIDS].flatMap((aid) =>
    pagesOf(aid).flatMap((page) => statesOf(page).map((state) => ({ language, aid, page, state }))),
  ),
)

export function addressOf(language: Language, page: string): string {
  return language === 'en' ? page : `/${language}${page === '/' ? '' : page}`
}

/** Opens the page with what the device would have kept, and does what the state asks for beyond that. */
export async function lookAt(page: Page, { language, aid, page: path, state }: Sight): Promise<void> {
  if (path === '/read') return lookAtReading(page, language, state)
  if (aid !== null) await keep(page, aid, state)
  await open(page, addressOf(language, path))
  if (state === 'folds and explanations open') await openFolds(page)
  if (state === 'a dialog open') await page.locator('button:has(+ [role=status] + dialog)').click()
  if (state === 'an error shown') await sendBlank(page)
}

/** Answers come from storage, as they would after an earlier visit: clicking them together takes minutes. */
async function keep(page: Page, aid: string, state: State): Promise<void> {
  const answered = KEPT.find((kept) => kept === state) ?? 'answered'
  const text = state === 'an error shown' ? '{"version":3,"answers":' : keptText(aid, answered)
  // Storage belongs to the site, so that a page of it must be there first.
  if (!page.url().startsWith('http')) await page.goto('/read')
  await page.evaluate(
    ([key, value]) => {
      localStorage.clear()
      if (value !== null) localStorage.setItem(key, value)
    },
    [keyOf(aid), text] as const,
  )
}

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  const term = page.locator('button.term').filter({ visible: true }).first()
  if ((await term.count()) > 0) await term.click()
}

/** Sends every form for words of one's own with nothing in it; what could not be read is said on every page. */
async function sendBlank(page: Page): Promise<void> {
  await page.locator('.notice:not([hidden])').first().waitFor()
  const begin = page.locator('section[aria-labelledby^=own-] > button')
  const forms = page.locator('form.own-text-form')
  const wanted = (await forms.count()) + (await begin.count())
  // Each goes away for the form that it brings, once that has come.
  for (let left = await begin.count(); left > 0; left -= 1) {
    await begin.first().click()
    await expect(begin).toHaveCount(left - 1)
  }
  await expect(forms).toHaveCount(wanted)
  for (const form of await forms.all()) {
    await form.locator('[type=submit]').click()
    await form.getByRole('alert').waitFor()
  }
}

/** The page that opens what was handed over: with nothing, with a link, with a damaged one. */
async function lookAtReading(page: Page, language: Language, state: State): Promise<void> {
  const path = addressOf(language, '/read')
  if (state === 'empty') return open(page, path)
  const [aid = ''] = AIDS
  await lookAt(page, { language, aid, page: `/${aid}/summary`, state: 'answered' })
  const link = page.locator('.hand-over .link')
  await page.waitForFunction(() => document.querySelector('.hand-over .link')?.textContent?.includes('#'))
  const fragment = ((await link.textContent()) ?? '').split('#')[1] ?? ''
  await open(page, `${path}#${state === 'answered' ? fragment : fragment.slice(0, -4)}`)
  await page
    .locator(state === 'answered' ? '.sentence' : '[role=alert]')
    .first()
    .waitFor()
}
