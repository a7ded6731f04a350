import { expect, type Page } from '@playwright/test'

/** Presses keys, and after each one looks whether a person who sees the page would see where they are. */
export interface Keys {
  press(key: string): Promise<void>
  /** Goes on with Tab (or back) until the focus is on what has this role and name, or the page has gone round. */
  to(role: Role, name: string | RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  count(): number
}
type Role = 'link' | 'button' | 'radio' | 'checkbox' | 'textbox'

/** What is wrong with where the focus is; null where all is well. `before` is what had it. */
async function faultOfFocus(page: Page): Promise<string | null> {
  // A smooth scroll is still on its way when the key has been handled.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return 'the focus is nowhere'
    const name = `${focused.tagName} “${(focused.getAttribute('aria-label') ?? focused.textContent).trim().slice(0, 60)}”`
    // Radios draw their outline round the whole answer.
    const shown = focused.closest('label.answer') ?? focused
    const box = [...shown.getClientRects()].find(({ width }) => width > 0)
    if (box === undefined) return `${name} is not shown`
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) return `${name} is out of sight (${x}, ${y})`
    const top = document.elementFromPoint(x, y)
    if (
      top === null ||
      !(shown.contains(top) || top.contains(shown) || top.closest('label') === focused.closest('label'))
    )
      return `${name} is covered by ${top?.className}`
    // A heading that a new page begins at is no control: it is read out, and shows no ring.
    if (/^H[1-3]$|^MAIN$/.test(focused.tagName)) return null
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown)
    const isSeen =
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\)$/.test(outlineColor)
    return isSeen ? null : `${name} has no outline`
  })
}

export function keysOf(page: Page): Keys {
  let pressed = 0
  async function press(key: string) {
    pressed += 1
    await page.keyboard.press(key)
    expect(await faultOfFocus(page), `after ${key}, press ${pressed}`).toBeNull()
  }
  async function to(role: Role, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    const wanted = page.getByRole(role, { name, exact: true })
    for (let presses = 0; presses < 150; presses += 1) {
      await press(key)
      const focused = page.locator(':focus')
      if ((await focused.and(wanted).count()) === 1) return
    }
    throw new Error(`No ${role} ${name} came with ${key}.`)
  }
  return { press, to, count: () => pressed }
}
