import type { Page } from '@playwright/test'

/** What of the page is cut off, or must be scrolled to sideways. */
export async function notFitting(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}”`
    const beyond = document.documentElement.scrollWidth - innerWidth
    const faults = beyond > 0 ? [`the page is ${beyond} px too wide`] : []
    for (const element of document.querySelectorAll('body *')) {
      // What a browser draws inside a field of its own, it also shortens by itself.
      if (!element.checkVisibility() || element.closest('svg, textarea, input')) continue
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      // Meant for ears alone, and cut off for eyes on purpose.
      if (clipPath !== 'none' || element.closest('.unseen, thead')) continue
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        faults.push(`${name(element)} scrolls or is cut off sideways`)
      if (['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1)
        faults.push(`${name(element)} is cut off at its foot`)
    }
    return faults
  })
}

/** What is touched and less than 44 px wide or tall. A link or a term inside a sentence is as tall as its line. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = 'a[href], button, summary, textarea, label:has(input), input:not(label input)'
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ''),
      )
    return [...document.querySelectorAll(targets)].flatMap((element) => {
      if (!element.checkVisibility() || isInSentence(element)) return []
      const { width, height } = element.getBoundingClientRect()
      // Half a pixel is lost where a page is zoomed.
      if (width >= 43.5 && height >= 43.5) return []
      return [`${element.textContent.trim().slice(0, 40)}: ${Math.round(width)} × ${Math.round(height)} px`]
    })
  })
}

/** Styles of a person's own, or none: put so that the site's security policy has no say in them, as a browser's are. */
export async function wear(page: Page, styles: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, styles)
}

/** The spacing that WCAG 1.4.12 lets a person set of their own, without loss. */
export const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`
export const TEXT_DOUBLED = 'html { font-size: 200% !important; }'
