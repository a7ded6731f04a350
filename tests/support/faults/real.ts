import type { BrowserContext, Page } from '@playwright/test'
import ar from '../../../src/words/ar/messages.json' with { type: 'json' }
import en from '../../../src/words/en/messages.json' with { type: 'json' }
import es from '../../../src/words/es/messages.json' with { type: 'json' }
import type { Step } from '../../../src/domain/journey'
import type { WordKey } from '../../../src/words/words'

/** What the browser has: its tabs, in the order of the model's, and the aid that is open in all of them. */
export interface Real {
  readonly context: BrowserContext
  readonly pages: Page[]
  readonly aid: { readonly id: string; readonly cards: readonly string[]; readonly safety: readonly string[] }
}

export const LANGUAGES = { en, es, ar }
export type LanguageId = keyof typeof LANGUAGES
const isLanguage = (id: string | undefined): id is LanguageId => id !== undefined && id in LANGUAGES

/** The language and the step of the page on show, by its address. */
export function where(page: Page): { language: LanguageId; step: string } {
  return placeOf(new URL(page.url()))
}
function placeOf({ pathname }: URL): { language: LanguageId; step: string } {
  const parts = pathname.split('/').filter((part) => part !== '')
  const language = isLanguage(parts[0]) ? parts[0] : 'en'
  return { language, step: parts[isLanguage(parts[0]) ? 2 : 1] ?? 'decision' }
}

export function address(aid: string, language: LanguageId, step: Step): string {
  return [language === 'en' ? '' : `/${language}`, `/${aid}`, step === 'decision' ? '' : `/${step}`].join('')
}

/** An interface message in the language of the page. */
export function say(page: Page, key: WordKey, values: Record<string, string> = {}): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    LANGUAGES[where(page).language][key],
  )
}

/** Goes on by the step list, where the page is not there yet. */
export async function goTo(page: Page, step: Step): Promise<void> {
  if (where(page).step === step) return
  const steps = page.getByRole('navigation', { name: say(page, 'steps') })
  await steps.getByRole('link', { name: say(page, `step-${step}`) }).click()
  await page.waitForURL((url) => placeOf(url).step === step)
}

/** Waits until a page that was loaded answers; a prerendered one shows before that. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => window.early === null, null, {
    timeout: 10_000,
  })
}

/** As long as the tab is named `full` its storage takes nothing, as long as it is named `forbidden` there is none. */
export function breakableStorage(): void {
  const { setItem } = Storage.prototype
  Storage.prototype.setItem = function (key, value) {
    if (window.name === 'full') throw new DOMException('full', 'QuotaExceededError')
    setItem.call(this, key, value)
  }
  const { get } = Object.getOwnPropertyDescriptor(window, 'localStorage') ?? {}
  Object.defineProperty(window, 'localStorage', {
    get() {
      if (window.name === 'forbidden') throw new DOMException('forbidden', 'SecurityError')
      return get?.call(window)
    },
  })
}

/** All that the browser keeps for the site, as {@link brief} has it, read past a storage that is broken on purpose. */
export async function keptIn(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const { name } = window
    window.name = ''
    const entries = Object.entries(localStorage) as [string, string][]
    window.name = name
    const brief = (text: string) => (text.length > 60_000 ? `${text.length} × ${text.slice(0, 20)}` : text)
    return Object.fromEntries(entries.map(([key, text]) => [key, brief(text)]))
  })
}

/** A text as it is compared: one that fills a storage is known by its length and its beginning. */
export function brief(text: string): string {
  return text.length > 60_000 ? `${text.length} × ${text.slice(0, 20)}` : text
}
