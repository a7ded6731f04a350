import { expect, type Page } from '@playwright/test'
import { TOLD, type Model, type Said, type Tab } from './model'
import { brief, keptIn, LANGUAGES, where, type Real } from './real'

/** After every step: each tab shows what the model says, says what it has to, and what is kept is kept. */
export async function expectLaw(model: Model, real: Real): Promise<void> {
  for (const [place, tab] of model.tabs.entries()) {
    const page = real.pages[place]
    if (page === undefined) throw new Error(`There is no tab ${place}.`)
    await expect(async () => {
      const { told, ...shown } = await look(page)
      expect(shown, `what tab ${place} shows at ${page.url()}`).toEqual(wanted(tab, shown, real))
      expect(tab.told, `what tab ${place} says`).toContain(told)
    }).toPass({ timeout: 5000, intervals: [20, 50, 100, 250] })
  }
  const [page] = real.pages
  if (page === undefined) return
  await expect(async () => {
    const { text, setAside } = await readKept(page, real.aid.id)
    const { kept, damage } = model
    expect(setAside.sort(), 'what was set aside').toEqual(model.setAside.map(brief).sort())
    if (damage !== null) return expect(text, 'what cannot be read').toBe(brief(damage))
    const all = { ...kept.said, ratings: { ...kept.said.ratings, ...model.ofOld } }
    expect(text === null ? null : saidIn(text), 'what is kept').toEqual(
      kept.version === 0 ? null : sorted(all),
    )
  }).toPass({ timeout: 5000, intervals: [20, 50, 100, 250] })
}

type Shown = Partial<Said> & { readonly done: readonly string[] }

/** Of what a tab should show, the part that the page on show has. */
function wanted({ said }: Tab, shown: Shown, { aid }: Real): Shown {
  const isCard = (id: string) => aid.cards.includes(id)
  const counts = {
    safety: `${Object.keys(said.safety).length}/${aid.safety.length}`,
    weigh: `${Object.keys(said.ratings).filter(isCard).length}/${aid.cards.length}`,
  }
  const onPage = Object.fromEntries(Object.entries(sorted(said)).filter(([part]) => part in shown))
  return { ...onPage, done: [counts.safety, counts.weigh] }
}

/** What a person sees on a page: which circles are filled, which words stand there, what is said. */
async function look(page: Page): Promise<Shown & { told: string | null }> {
  const { notices, ...shown } = await page.evaluate(() => {
    const cards = [...document.querySelectorAll('article.card')]
    const nameOf = (card: Element | null) =>
      card?.id.startsWith('card-own-')
        ? (card.querySelector('h3')?.textContent ?? '')
        : (card?.id.slice(5) ?? '')
    const chosen = (kind: string, name: (input: HTMLInputElement) => string) =>
      [...document.querySelectorAll<HTMLInputElement>(`${kind}:checked`)].map((input) => [
        name(input),
        input.value,
      ])
    const own = cards
      .filter(({ id }) => id.startsWith('card-own-'))
      .map((card) => ({
        side: card.closest('section')?.getAttribute('aria-labelledby') === 'own-benefit' ? 'benefit' : 'risk',
        text: nameOf(card),
      }))
    const notes = document.querySelector<HTMLTextAreaElement>('#notes-text')
    const items = document.querySelectorAll('[id^=safety-item-]')
    return {
      ...(cards.length > 0 && {
        ratings: Object.fromEntries(
          chosen('article [type=radio]', (input) => nameOf(input.closest('article'))),
        ) as Record<string, string>,
        marks: chosen('article [type=checkbox]', (input) => nameOf(input.closest('article'))).map(
          ([name]) => name ?? '',
        ),
        reasons: own as { side: 'benefit' | 'risk'; text: string }[],
      }),
      ...(items.length > 0 && {
        safety: Object.fromEntries(
          chosen('[id^=safety-item-] [type=radio]', ({ name }) => name.slice('safety-'.length)),
        ) as Record<string, string>,
      }),
      ...(notes !== null && { notes: notes.value }),
      done: [...document.querySelectorAll('.steps .done')].map(({ textContent }) =>
        (textContent.match(/\p{Nd}+/gu) ?? [])
          .map((digits) => digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)))
          .join('/'),
      ),
      notices: [...document.querySelectorAll('[role=status] .notice')].map(({ textContent }) => textContent),
    }
  })
  const words = LANGUAGES[where(page).language]
  const told = TOLD.filter((key) => notices.includes(words[key]))
  return {
    ...shown,
    ...(shown.marks && { marks: shown.marks.sort() }),
    told: told.length > 1 ? told.join() : (told[0] ?? null),
  }
}

/** What is kept of an aid, null where nothing is, and what was set aside because it could not be read. */
export async function readKept(page: Page, aid: string) {
  const entries = await keptIn(page)
  return {
    text: entries[`weigh-up:answers:${aid}`] ?? null,
    setAside: Object.keys(entries)
      .filter((key) => key.startsWith('weigh-up:damaged:'))
      .map((key) => entries[key] ?? ''),
  }
}

interface Envelope {
  readonly answers: Said & {
    readonly ownReasons: readonly {
      readonly id: string
      readonly side: 'benefit' | 'risk'
      readonly text: string
    }[]
    readonly dealBreakers: readonly string[]
  }
  readonly aside: { readonly ratings: Readonly<Record<string, string>> }
}

export function saidIn(text: string): Said {
  const { answers, aside } = JSON.parse(text) as Envelope
  const nameOf = (id: string) => answers.ownReasons.find((reason) => reason.id === id)?.text ?? id
  const ratings = Object.entries({ ...aside.ratings, ...answers.ratings })
  return sorted({
    ratings: Object.fromEntries(ratings.map(([id, rating]) => [nameOf(id), String(rating)])),
    marks: answers.dealBreakers.map(nameOf),
    reasons: answers.ownReasons.map(({ side, text: words }) => ({ side, text: words })),
    safety: answers.safety,
    notes: answers.notes,
  })
}

/** In the order of the page: benefits before risks; marks by name, since they have no order. */
function sorted(said: Said): Said {
  const of = (side: string) => said.reasons.filter((reason) => reason.side === side)
  return { ...said, marks: [...said.marks].sort(), reasons: [...of('benefit'), ...of('risk')] }
}
