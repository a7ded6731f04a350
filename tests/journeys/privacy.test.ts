import { readdirSync, readFileSync } from 'node:fs'
import jsQR from 'jsqr'
import type { Page } from '@playwright/test'
import { keyOf } from '../../src/storage/place'
import { expect, goToSummary, open, test, untilReady } from '../support/journey'
import { keptText } from '../support/kept-states'
import { tracesOf, type Traces } from '../support/overheard'
import { printed, rgba } from '../support/paper'
import { SECRET, SECRETS, walk } from '../support/whole-journey'

/** The sentences of docs/privacy.md that have no test elsewhere: the others have their number in the name of theirs. */
const AID = 'dry-needling'
const kept = (page: Page) => page.evaluate(() => ({ ...localStorage }))

/** What an earlier visit left, put there before the page that is asked for is opened. */
async function openWith(page: Page, entries: Readonly<Record<string, string>>, path: string) {
  await page.goto('/read')
  await page.evaluate((given) => {
    for (const [key, value] of Object.entries(given)) localStorage.setItem(key, value)
  }, entries)
  await open(page, path)
}
const answersTo = (aid: string) => ({ [keyOf(aid)]: keptText(aid, 'answered') ?? '' })

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Your name (if you like)' })

async function deleteEverything(page: Page) {
  await page.getByRole('button', { name: 'Delete everything here' }).click()
  await page.getByRole('button', { name: 'Yes, delete them' }).click()
  await expect(page.getByText('Your answers were deleted.')).toBeVisible()
}

/** The addresses that the back button of this tab leads to. */
async function historyOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  return entries.map(({ url }) => url)
}

/** All that is in the copies of the site's files, as text. */
function cachedTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) texts.push((await (await cache.match(request))?.text()) ?? '')
    }
    return texts.join('\n')
  })
}

test.describe('on the device', () => {
  test('privacy 1, 2, 5, 6, 7: what is said is in one entry, as plain text and without the name, and nowhere else', async ({
    page,
    context,
    request,
  }) => {
    const traces: Traces[] = []
    await walk(page, `/${AID}`, 'en', async () => void traces.push(await tracesOf(page)))
    await untilReady(page)
    traces.push(await tracesOf(page))

    const entries = await kept(page)
    expect(Object.keys(entries)).toEqual([keyOf(AID)])
    const { answers } = JSON.parse(entries[keyOf(AID)] ?? '') as { answers: object }
    expect(answers).toMatchObject({
      ownReasons: [{ text: SECRETS.reason }],
      questions: [{ text: SECRETS.question }],
      notes: SECRETS.notes,
    })
    expect(JSON.stringify([entries, traces])).not.toContain(SECRETS.name)

    for (const { cached, path, title, ...left } of traces) {
      expect(left).toMatchObject({ cookie: '', databases: [], session: {}, windowName: '' })
      // The page as the host sends it knows no answers, and its title is the same.
      expect(await (await request.get(path)).text()).toContain(`<title>${title}</title>`)
      expect(cached.join()).not.toMatch(SECRET)
    }
    expect(await context.cookies()).toEqual([])

    expect(traces.at(-1)?.cached.join()).toContain(`/${AID}`)
    expect(traces.at(-1)?.cached.map((url) => new URL(url).pathname)).not.toContain('/sore-throat')
    const copies = await cachedTexts(page)
    expect(copies.length).toBeGreaterThan(10_000)
    expect(copies).not.toMatch(SECRET)

    await page.close()
    const later = await context.newPage()
    await open(later, `/${AID}/summary`)
    await expect(later.getByRole('textbox', { name: 'What else do you want' })).toHaveValue(SECRETS.notes)
    await expect(nameField(later)).toHaveValue('')
  })

  test('privacy 4: two entries say how a person likes the site, and nothing of their answers', async ({
    page,
  }) => {
    await openWith(page, answersTo(AID), `/${AID}`)
    await page.getByRole('button', { name: 'Largest' }).click()
    await page.getByRole('link', { name: 'Español' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    const { [keyOf(AID)]: answers, ...others } = await kept(page)
    expect(answers).toBeDefined()
    expect(others).toEqual({ 'weigh-up:language': 'es', 'weigh-up:text-size': '150' })
  })

  test('privacy 8: a shared computer lets go of the answers to the aid at once, until the page is loaded again', async ({
    page,
  }) => {
    const other = answersTo('sore-throat')
    await openWith(page, { ...answersTo(AID), ...other }, `/${AID}`)
    const shared = page.getByRole('checkbox', { name: /^This is a shared computer/ })
    await shared.check()
    expect(await kept(page)).toEqual(other)
    await goToSummary(page)
    await page.getByRole('textbox', { name: 'What else do you want' }).fill(SECRETS.notes)
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /^Decision/ })
      .click()
    expect(await kept(page)).toEqual(other)

    const warned = page.waitForEvent('dialog').then((dialog) => dialog.accept())
    await open(page, `/${AID}`)
    await warned
    await expect(shared).not.toBeChecked()
    expect(await kept(page)).toEqual(other)
  })

  test('privacy 9, 10: deleting empties local storage, and leaves the copy of the files and the history', async ({
    page,
  }) => {
    const likes = { 'weigh-up:language': 'en', 'weigh-up:text-size': '150' }
    const aside = { [`weigh-up:damaged:${AID}:0`]: '{', 'weigh-up:damaged:sore-throat:3': '{' }
    const all = { ...answersTo(AID), ...answersTo('sore-throat'), ...likes, ...aside }
    await openWith(page, all, `/${AID}/weigh`)
    await untilReady(page)
    await goToSummary(page)
    const { cached } = await tracesOf(page)
    const been = await historyOf(page)
    expect(await kept(page)).toEqual(all)

    await deleteEverything(page)
    expect(await kept(page)).toEqual({})
    expect(cached.length).toBeGreaterThan(0)
    expect((await tracesOf(page)).cached).toEqual(expect.arrayContaining(cached))
    expect(been.join()).toContain(`/${AID}/weigh`)
    expect(await historyOf(page)).toEqual(been)
  })
})

test.describe('what a person hands over', () => {
  test('privacy 11, 13, 14, 15, 16: a link, a file, paper and the clipboard hold what was said, and the name only where it says so', async ({
    page,
    context,
    browser,
  }, info) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openWith(page, answersTo(AID), `/${AID}/summary`)
    await page.getByRole('textbox', { name: 'What else do you want' }).fill(SECRETS.notes)
    await nameField(page).fill(SECRETS.name)
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy the link' }).click()
    const link = await clipboard()
    expect(link).toBe(await page.locator('.hand-over .link').textContent())
    await page.getByRole('button', { name: 'Copy for the record' }).click()
    await expect.poll(clipboard).toContain(SECRETS.notes)
    expect(await clipboard()).not.toContain(SECRETS.name)

    const save = async (button: string) => {
      const downloading = page.waitForEvent('download')
      await page.getByRole('button', { name: button, exact: true }).click()
      const download = await downloading
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
    }
    const file = await save('Save as a file')
    const fhir = await save('Save for a medical record system (FHIR)')
    for (const { name } of [file, fhir]) expect(name).toMatch(/^zebra-name-\d{4}-/)
    expect(file.text).not.toContain(SECRETS.name)
    expect(fhir.text).toContain(SECRETS.name)

    const paper = await printed(page, 'A4', info)
    for (const text of [SECRETS.name, SECRETS.notes, 'My sister had it', 'How many visits would I need?'])
      expect(paper.words).toContain(text)
    const picture = paper.picture(1, 300)
    expect(jsQR(rgba(picture), picture.width, picture.height)?.data).toBe(link)

    const reader = await (await browser.newContext()).newPage()
    await open(reader, link)
    const article = reader.locator('article').first()
    await expect(article).toContainText(SECRETS.notes)
    const read = await article.textContent()
    expect(read).toContain('My sister had it')
    expect(await reader.content()).not.toContain(SECRETS.name)
    expect(await historyOf(reader)).toContain(link)
    expect(await kept(reader)).toEqual({})

    await open(reader, '/read')
    await reader
      .locator('input[type=file]')
      .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) })
    await expect(article).toHaveText(read ?? '')
    expect(await kept(reader)).toEqual({})
    await reader.getByRole('button', { name: 'Continue from these answers' }).click()
    await expect(reader).toHaveURL(new RegExp(`/${AID}/summary$`))
    const answers = async (from: Page) =>
      (JSON.parse((await kept(from))[keyOf(AID)] ?? '{}') as { answers?: object }).answers
    expect(await answers(reader)).toEqual(await answers(page))
    await reader.context().close()
  })
})

test.describe('on the way', () => {
  test('privacy 19: the policy is in each page and in the headers', async ({ request }) => {
    const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('index.html'),
    )
    expect(pages.length).toBeGreaterThan(20)
    for (const page of pages)
      expect(readFileSync(`dist/${page}`, 'utf8'), page).toMatch(
        /<meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
      )
    for (const path of ['/', '/read', `/${AID}/weigh`, `/ar/embed/${AID}`, '/sw.js'])
      expect((await request.get(path)).headers()['content-security-policy'], path).toMatch(
        /^default-src 'none'/,
      )
  })
})

test('each numbered sentence has a test, and each test a sentence', () => {
  const sentences = readFileSync('docs/privacy.md', 'utf8').match(/^\d+(?=\. )/gm) ?? []
  const folder = 'tests/journeys'
  const source = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
  const proved = [...source.matchAll(/\btest\(\s*['"`]privacy ([\d, ]+):/g)].flatMap(([, numbers = '']) =>
    numbers.split(', '),
  )
  expect(sentences).toEqual(sentences.map((_, place) => String(place + 1)))
  expect(new Set(proved)).toEqual(new Set(sentences))
})
