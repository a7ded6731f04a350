import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, open, test } from '../support/journey'
import { HOSTILE } from '../support/hostile'
import { keptText } from '../support/kept-states'
import { ink, printed } from '../support/paper'

const texts = Object.values(HOSTILE)

/** As a page shows it: gaps are one space, and ends of lines are gaps. */
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
/** As paper and pages may be compared: without gaps, and without what shows nothing or only turns what does. */
const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '')

/** Answers with each hostile text as a reason, each as a question and the three longest as notes, as they are kept. */
async function keep(page: Page) {
  await page.evaluate((own) => {
    const nothing = { ratings: {}, dealBreakers: [], safety: {} }
    const ids = own.map((_, place) => `own-${place + 1}`)
    const answers = {
      ...nothing,
      ratings: Object.fromEntries(ids.map((id) => [id, 4])),
      dealBreakers: ids,
      ownReasons: own.map((text, place) => ({
        id: ids[place],
        side: place % 2 === 0 ? 'benefit' : 'risk',
        text,
      })),
      leaning: null,
      sure: {},
      topOrder: ['own-6', 'own-10'],
      understood: {},
      questions: own.map((text, place) => ({ id: `own-question-${place + 1}`, text })),
      notes: own.join('\n').slice(0, 990),
    }
    const kept = { version: 3, aid: 'dry-needling', aidVersion: '1.0.0', answers, aside: nothing }
    localStorage.setItem('weigh-up:answers:dry-needling', JSON.stringify(kept))
  }, texts)
}

/** The page's own words behind a text of the person, "(Benefit)" and "(Risk)", of which a letter stands before the last. */
function turnedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const turned: string[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      const behind = /\((Benefit|Risk)\)\W*$/.exec(text.data)
      if (behind === null) continue
      const lefts = [1, 2, 3, 4].map((letter) => {
        const range = document.createRange()
        range.setStart(text, behind.index + letter)
        range.setEnd(text, behind.index + letter + 1)
        return range.getBoundingClientRect().left
      })
      if (lefts.some((left, place) => left < (lefts[place - 1] ?? left))) turned.push(text.data)
    }
    return turned
  })
}

/** Nothing ran, and the page holds no element that the texts name. */
async function expectOnlyText(page: Page) {
  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned') as unknown)).toBeUndefined()
  const named = page.locator('#app').locator('script, img, [onload], [onerror], [href^="javascript:"]')
  await expect(named.or(page.locator('b, h1, i').getByText(/^(bold|big|i)$/))).toHaveCount(0)
}

test('a hostile file or link is refused, or read as text, and changes nothing', async ({ page }) => {
  const [card = ''] = Object.keys(
    (JSON.parse(keptText('dry-needling', 'answered') ?? '') as { answers: { ratings: object } }).answers
      .ratings,
  )
  const file = (change: string) =>
    `{"format":"weigh-up","version":1,"aid":"dry-needling","aidVersion":"1.0.0","date":"2026-11-24",
      "answers":{"ratings":{"${card}":4},"dealBreakers":[],"safety":{},"ownReasons":[],"leaning":null,"sure":{},
      "topOrder":null,"understood":{},"questions":[],"notes":"as it was"},${change}}`
  await open(page, '/read')
  const pick = (content: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  const alert = page.getByRole('alert')

  for (const [content, sentence] of [
    ['['.repeat(2_000_001), 'far too large'],
    [file('"x":1').replace('"as it was"', '{"html":"<b>"}'), 'damaged'],
    [file('"x":1').replace(':4}', ':"4"}'), 'damaged'],
    [file('"aid":"__proto__"'), 'an aid that this site does not have'],
    [file('"aid":"../../read"'), 'an aid that this site does not have'],
    [file('"version":"1"'), 'damaged'],
  ] as const) {
    await open(page, '/read')
    await pick(content)
    await expect(alert).toContainText(sentence)
  }
  await pick(
    file('"__proto__":{"polluted":1}')
      .replace('"ratings":{', '"ratings":{"__proto__":4,"constructor":4,')
      .replace('as it was', '<img src=x onerror=globalThis.pwned=1>'),
  )
  await expect(page.getByText('<img src=x').first()).toBeVisible()
  await expectOnlyText(page)

  for (const fragment of [
    '__proto__',
    'constructor',
    '<img src=x onerror=globalThis.pwned=1>',
    'javascript:alert(1)',
  ]) {
    await open(page, '/')
    await open(page, `/read#${fragment}`)
    await expect(alert).toContainText('Nothing on this device was changed')
    await expectOnlyText(page)
  }
  expect(await page.evaluate(() => [Reflect.get({}, 'polluted'), localStorage.length])).toEqual([
    undefined,
    0,
  ])
})

test.describe('hostile text', () => {
  test.setTimeout(180_000)
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page, '/')
    await keep(page)
  })

  test('is shown as text on every page, wrapped to the narrowest screen, and read behind a link', async ({
    page,
  }) => {
    await open(page, '/dry-needling/weigh')
    const titles = page.getByRole('article').getByRole('heading', { level: 3 })
    await expect(titles.filter({ hasText: HOSTILE.script ?? '' })).toBeVisible()
    expect(new Set((await titles.allTextContents()).map(bare))).toEqual(
      new Set([...(await titles.allTextContents()).map(bare), ...texts.map(bare)]),
    )
    for (const path of ['weigh', 'lean', 'second-look', 'summary']) {
      await open(page, `/dry-needling/${path}`)
      for (const fold of await page.locator('details').all())
        await fold.evaluate((details: HTMLDetailsElement) => (details.open = true))
      await expectNoSidewaysScroll(page)
      await expectOnlyText(page)
    }
    await expect(
      page
        .getByRole('listitem')
        .getByText(squeezed(HOSTILE.script ?? ''))
        .first(),
    ).toBeVisible()
    const link = page.locator('.hand-over .link')
    await expect(link).toContainText('/read#')
    await page.goto((await link.textContent()) ?? '')
    await expect(page.getByText('This is read only.')).toBeVisible()
    const read = bare((await page.locator('article').first().textContent()) ?? '')
    for (const text of texts) expect(read).toContain(bare(text))
    await expectNoSidewaysScroll(page)
    await expectOnlyText(page)
  })

  test('turns no word behind it around, on the screen', async ({ page }) => {
    await open(page, '/dry-needling/summary')
    const link = page.locator('.hand-over .link')
    await expect(link).toContainText('/read#')
    await expect(page.getByText('(Benefit)').first()).toBeVisible()
    expect(await turnedWords(page)).toEqual([])
    await page.goto((await link.textContent()) ?? '')
    await expect(page.getByText('This is read only.')).toBeVisible()
    expect(await turnedWords(page)).toEqual([])
  })

  test('is printed, all of it, on pages that hold it', async ({ page }, info) => {
    await open(page, '/dry-needling/summary')
    await expect(page.locator('.hand-over .link')).toContainText('/read#')
    for (const format of ['A4', 'Letter'] as const) {
      const paper = await printed(page, format, info)
      const onPaper = bare(paper.words)
      for (const key of [
        'markup',
        'script',
        'a template',
        'an end of its element',
        'names of objects',
        'a form',
      ])
        expect(onPaper).toContain(bare(HOSTILE[key] ?? key))
      // The last column of the paper stays white: nothing runs over the edge.
      for (let number = 1; number <= paper.pages; number += 1)
        expect(ink(paper.picture(number, 40), { left: 0.97 })).toBe(0)
    }
  })
})
