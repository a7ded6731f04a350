import type { Page } from '@playwright/test'
import {
  cards,
  expect,
  expectNoAxeViolations,
  goToSummary,
  open,
  openAid,
  rateAll,
  test,
} from '../support/journey'

const result = (page: Page) => page.locator('.no-print .result')

/** Rates the cards of one side alike, and those of the other alike. */
async function rateSides(page: Page, benefit: string, risk: string) {
  for (const card of await cards(page).all()) {
    const side = (await card.getByText('+ Benefit').count()) > 0 ? benefit : risk
    await card.getByRole('radio', { name: side, exact: true }).check()
  }
}

test.describe('what follows from the answers', { tag: '@any-aid' }, () => {
  let aid = ''
  test.beforeEach(async ({ page }) => {
    aid = await openAid(page)
    await open(page, `${aid}/weigh`)
  })

  test('the leaning is asked before the result, and the two are compared', async ({ page }) => {
    await rateSides(page, 'Matters most', 'Matters a little')
    await page.getByRole('link', { name: 'Go on' }).click()
    await expect(page).toHaveURL(`${aid}/lean`)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    const leanings = page.getByRole('group', { name: 'Where do you lean right now?' }).getByRole('radio')
    await expect(leanings).toHaveCount(7)
    await leanings.last().check()
    const no = page.getByRole('radio', { name: 'No', exact: true })
    await expect(no).toHaveCount(4)
    for (const answer of await no.all()) await answer.check()
    await expectNoAxeViolations(page)

    await goToSummary(page)
    await expect(page.locator('.sentence', { hasText: 'Your answers point clearly towards' })).toHaveCount(2)
    const headAndGut = page.getByRole('region', { name: 'Head and gut' })
    await expect(headAndGut).toContainText('Your answers point the other way.')
    await expect(headAndGut).toContainText('Is something missing here that matters to you?')
    await expect(headAndGut).toContainText('You said that you are not quite ready to choose.')
  })

  test('a summary reached without a leaning says that the result may colour it', async ({ page }) => {
    await rateSides(page, 'Matters most', 'Matters a little')
    await goToSummary(page)
    await expect(page.getByText('the result may colour your answer')).toBeVisible()
    await page.getByRole('link', { name: 'Say where I lean' }).click()
    await page
      .getByRole('radio', { name: /^Strongly towards/ })
      .first()
      .check()
    await goToSummary(page)
    await expect(page.getByText('Your answers point the same way.').first()).toBeVisible()
  })

  test('three or more at the top are looked at a second time, and a contradiction is mended', async ({
    page,
  }) => {
    await rateSides(page, 'Matters a lot', 'Matters a lot')
    await page.getByRole('link', { name: 'Go on' }).click()
    await page.getByRole('link', { name: 'Go on' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'A second look' })).toBeFocused()
    const first = page.getByRole('group', { name: 'Which one matters most to you?' })
    await first.getByRole('radio').first().check()
    const next = page.getByRole('group', { name: 'And which one comes next?' })
    await expect(next.getByRole('radio')).toHaveCount((await first.getByRole('radio').count()) - 1)
    await next.getByRole('radio', { name: 'They matter the same' }).check()
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'See where my answers point' }).click()
    const most = page.getByRole('region', { name: 'What matters most to you' })
    await expect(most).toContainText('” matters most to you.')

    await page.goBack()
    await page.goBack()
    await page.goBack()
    await rateSides(page, 'Matters a little', 'Matters a lot')
    await goToSummary(page)
    await expect(most).toContainText('But your ratings say that')
    await most.getByRole('button', { name: /^Rate “/ }).click()
    await expect(most).not.toContainText('But your ratings say that')
  })

  test('what matters the same is an answer too', async ({ page }) => {
    await rateSides(page, 'Matters', 'Matters')
    await open(page, `${aid}/second-look`)
    await page.getByRole('radio', { name: 'They matter the same' }).check()
    await page.getByRole('link', { name: 'See where my answers point' }).click()
    await expect(page.getByText('what you rated highest matters the same to you').first()).toBeVisible()
  })

  test('a change can be tried in place, put back, and kept', async ({ page }) => {
    await rateSides(page, 'Matters', 'Matters')
    await goToSummary(page)
    const before = await result(page).innerText()
    const tip = page.getByRole('region', { name: 'What would tip it' })
    await expect(tip).toContainText('Your two sides are even now.')

    await tip.getByText('More: what each of them would take').click()
    await expect(tip.getByRole('table')).toBeVisible()
    await tip
      .getByRole('button', { name: /^Try a change: / })
      .first()
      .click()
    const trial = tip.getByRole('region', { name: /^Trying a change/ })
    await expect(trial.getByRole('heading')).toBeFocused()
    for (const question of await trial.getByRole('group').all())
      await question.getByRole('radio', { name: 'Matters most' }).check()
    await expect(trial.getByRole('status')).not.toHaveText(
      await trial.getByRole('definition').first().innerText(),
    )
    expect(await result(page).innerText()).toBe(before)
    await expectNoAxeViolations(page)

    await trial.getByRole('button', { name: 'Put it back' }).click()
    await expect(tip.getByRole('status')).toHaveText('Your answers are as they were.')
    expect(await result(page).innerText()).toBe(before)

    await tip.getByRole('button', { name: 'Try a change', exact: true }).click()
    for (const question of await trial.getByRole('group').all())
      await question.getByRole('radio', { name: 'Does not matter to me' }).check()
    await trial.getByRole('button', { name: 'Keep this change' }).click()
    await expect(tip.getByRole('status')).toHaveText('Your answer was changed.')
    expect(await result(page).innerText()).not.toBe(before)
    const after = await result(page).innerText()
    await page.reload()
    await expect.poll(() => result(page).innerText()).toBe(after)
  })

  test('questions are ticked, added, put into other words and ordered, and the chosen ones are printed', async ({
    page,
  }) => {
    await rateAll(page, ['Matters', 'I am not sure'])
    await goToSummary(page)
    const ask = page.getByRole('region', { name: 'What to ask' })
    const chosen = ask.getByRole('list').getByRole('paragraph')
    await expect(ask).toContainText('You have not chosen any question yet.')
    const suggested = (await ask.locator('.suggested label span').first().innerText()).split('\n')[0] ?? ''
    await ask.getByRole('checkbox').first().click()
    await expect(chosen).toHaveText([suggested])

    await ask.getByRole('textbox').fill('Can I go to work after it?')
    await ask.getByRole('button', { name: 'Add this question' }).click()
    await ask.getByRole('button', { name: /^Move up: Can I go/ }).click()
    await expect(chosen).toHaveText(['Can I go to work after it?', suggested])

    await ask.getByRole('button', { name: `Change the words: ${suggested}` }).click()
    await ask.getByRole('textbox').first().fill('How long does it last?')
    await ask.getByRole('button', { name: 'Keep the change' }).click()
    await page.reload()
    await expect(chosen).toHaveText(['Can I go to work after it?', 'How long does it last?'])

    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('.sheet')
    await expect(sheet.getByRole('heading', { name: 'What I want to ask' })).toBeVisible()
    await expect(sheet.locator('.ask li')).toHaveText([
      'Can I go to work after it?',
      'How long does it last?',
    ])
  })

  test('who ticks question after question by keyboard is never thrown back to the top of the page', async ({
    page,
  }) => {
    await rateAll(page, ['I am not sure'])
    await goToSummary(page)
    const ask = page.getByRole('region', { name: 'What to ask' })
    const boxes = ask.locator('.suggested').first().getByRole('checkbox')
    await boxes.first().focus()
    for (let left = await boxes.count(); left > 0; left = await boxes.count()) {
      await expect(
        boxes.or(ask.getByRole('heading', { name: 'What to ask' })).and(page.locator(':focus')),
      ).toHaveCount(1)
      await page.keyboard.press('Space')
      await expect(ask.getByRole('list').getByRole('paragraph').last()).toBeVisible()
    }
    await expect(ask.getByRole('heading', { name: 'What to ask' })).toBeFocused()
  })

  test('a deal-breaker that speaks against the result is said in the sentence and on paper', async ({
    page,
  }) => {
    await rateSides(page, 'Matters most', 'Matters a little')
    const risk = cards(page)
      .filter({ has: page.getByText('− Risk') })
      .first()
    await risk.getByRole('checkbox').check()
    await goToSummary(page)
    await expect(page.getByText(/But what you marked as deciding it for you speaks for/)).toHaveCount(2)
  })

  test('what a person took from it is checked, a wrong answer leads back, and what stays unclear is printed', async ({
    page,
  }) => {
    await rateSides(page, 'Matters', 'Matters a little')
    await open(page, `${aid}/lean`)
    const check = page.getByRole('region', { name: 'What did you take from it?' })
    const [first, second] = await check.getByRole('group').all()
    if (first === undefined || second === undefined) throw new Error('There are two questions at least.')
    await first.getByRole('radio').last().check()
    await expect(check.getByText('Not quite. You can try again.')).toBeVisible()
    await second.getByRole('radio').last().check()
    await expectNoAxeViolations(page)

    await check
      .getByRole('link', { name: /^Read it again/ })
      .first()
      .click()
    await expect(page).toHaveURL(new RegExp(`${aid}/weigh#card-`))
    await page.goBack()
    const asked = (await first.locator('legend').textContent()) ?? ''
    await goToSummary(page)
    await expect(page.getByText(`Still unclear to me: ${asked}`)).toBeVisible()
    await expect(page.locator('.sheet')).toContainText(`Not yet understood${asked}`)

    await page.goBack()
    await first.getByRole('radio').first().check()
    await expect(check.getByText('Yes.').first()).toBeVisible()
    await goToSummary(page)
    await expect(page.getByText(`Still unclear to me: ${asked}`)).toHaveCount(0)
  })

  test('what is too close to call is a full result with what to do next', async ({ page }) => {
    await rateSides(page, 'Matters', 'Matters')
    await goToSummary(page)
    await expect(result(page)).toContainText('too close to call')
    await result(page).getByRole('link', { name: 'pick the questions you want to ask' }).click()
    await expect(page.getByRole('heading', { name: 'What to ask' })).toBeFocused()
    await expect(page.getByRole('heading', { name: 'What to ask' })).toBeInViewport()
  })

  test('how it was worked out shows the person’s own numbers', async ({ page }) => {
    await rateSides(page, 'Matters most', 'Matters a little')
    await goToSummary(page)
    await page.getByText('How this was worked out').click()
    const account = page.locator('details.account')
    await expect(account).toContainText(/Add up each side: benefits \d+, risks \d+\. Benefits weigh more\./)
    await expect(account).toContainText(/benefits weigh more in \d+ of 100/)
    await expect(account).toContainText('Keeney RL, Raiffa H.')
    await expectNoAxeViolations(page)
  })
})
