import { cards, expect, openAid, test } from '../support/journey'
import { keysOf, type Keys } from '../support/keys'

// Nothing is touched but keys: after each one, what has the focus is in sight, uncovered and outlined.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Every question of the page: the first answer that the focus comes to, and so many further down. */
async function answerAll(keys: Keys, count: number, further: (place: number) => number): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    await keys.to('radio', /./)
    await keys.press('Space')
    for (let step = 0; step < further(place); step += 1) await keys.press('ArrowDown')
  }
}

test.describe('with keys alone', { tag: '@any-aid' }, () => {
  test.setTimeout(600_000)

  test('a person goes from the list of aids to the print button, always seeing where they are', async ({
    page,
  }, info) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '')
    })
    await page.goto('/')
    const keys = keysOf(page)
    const follow = async (name: string | RegExp, heading: string | RegExp) => {
      await keys.to('link', name)
      await keys.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
    }
    const questions = () => page.locator('fieldset:has(input[type=radio])').count()

    await keys.to('link', 'Skip to the page')
    await follow(/^Start/, /./)
    await follow('Start with safety', 'Is it safe for you?')
    await answerAll(keys, await questions(), () => 1)
    await expect(page.getByRole('radio', { name: 'No', checked: true })).toHaveCount(await questions())

    await follow('Compare the options', 'Compare the options')
    await keys.to('checkbox', /./)
    await keys.press('Space')
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3)

    await follow('Weigh up what matters', 'What matters to you?')
    const count = await cards(page).count()
    // One stands alone at the top, so that no second look is asked for.
    await answerAll(keys, count, (place) => (place === 0 ? 4 : 1 + (place % 2)))
    await expect(page.getByText(`${count} of ${count} answered`)).toBeVisible()

    await follow('Go on', 'Before you see where your answers point')
    await answerAll(keys, await questions(), (place) => place % 2)
    await follow('See where my answers point', 'Where your answers point')
    await keys.to('button', 'Print my page')
    await keys.to('textbox', /^Your name/, 'Shift+Tab')
    await keys.to('button', 'Print my page')
    await expect(page.locator('[data-printed]')).toHaveCount(0)
    await keys.press('Enter')
    await expect(page.locator('[data-printed]')).toHaveCount(1)
    info.annotations.push({ type: 'keys pressed', description: String(keys.count()) })
  })

  test('a person opens and closes folds, explanations and questions, and takes an answer back', async ({
    page,
  }) => {
    await page.goto(`${await openAid(page)}/weigh`)
    const keys = keysOf(page)
    const card = cards(page).first()
    await keys.to('radio', 'Does not matter to me')
    await keys.press('ArrowDown')
    await expect(card.getByRole('radio', { name: 'Matters a little' })).toBeChecked()
    await keys.to('button', /^Take back my answer/)
    await keys.press('Enter')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(card.getByRole('radio', { name: 'Does not matter to me' })).toBeFocused()

    await keys.press('Shift+Tab')
    await expect(card.locator('summary')).toBeFocused()
    await keys.press('Space')
    await expect(card.getByText('What it is like')).toBeVisible()
    await keys.press('Enter')
    await expect(card.getByText('What it is like')).toBeHidden()

    await keys.to('link', 'Summary', 'Shift+Tab')
    await keys.press('Enter')
    await keys.to('button', 'Delete everything here')
    await keys.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await keys.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Delete everything here' })).toBeFocused()
  })
})
