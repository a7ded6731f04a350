import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { projectRoot } from '../install.mjs'

const PATIENCE = 15_000
const LEVEL = 3

/**
 * The main journey as steps, in the order in which they are taken; each throws where something is not as it must be.
 * @param {import('./engine.mjs').Engine} engine
 * @param {string} address of the site
 * @returns {{ name: string, run: () => Promise<void> }[]}
 */
export function mainJourney(engine, address) {
  const say = wordsOf('en')
  const sayArabic = wordsOf('ar')
  let aid = ''
  let cards = /** @type {string[]} */ ([])
  let link = ''

  /** @param {string} what @param {(...args: any[]) => any} holds in the page @param {unknown[]} args */
  async function until(what, holds, ...args) {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await setTimeout(50))
      if (await engine.evaluate(holds, ...args)) return
    throw new Error(`It never came to this: ${what}`)
  }
  /** @param {string} selector @param {string} [text] that is in it */
  async function click(selector, text = '') {
    await until(`${selector} is there, with the words “${text}”`, isThere, selector, text)
    await engine.click(bringIntoView, selector, text)
  }
  /** @param {string} title */
  const heading = (title) => until(`the heading is “${title}”`, isThere, 'h1', title)
  const answers = () => until('the page answers', () => window.early === null)
  /** @param {string} path */
  async function open(path) {
    await engine.open(new URL(path, address).href)
    await answers()
  }
  /** @param {number} count */
  const checked = (count) =>
    until(
      `${count} ratings are chosen`,
      (all) => document.querySelectorAll('article.card :checked').length === all,
      count,
    )

  return [
    {
      name: 'the start page leads to the decision',
      async run() {
        await open('/')
        await heading(say('home-title'))
        await click('main a.button', say('home-start'))
        await click('main a.button', say('decision-next'))
      },
    },
    {
      name: 'safety is answered, the options are compared',
      async run() {
        await heading(say('safety-title'))
        await click('fieldset label', say('safety-no'))
        await until('it is chosen', isThere, 'input:checked', '')
        await click('main a.button', say('safety-next'))
        await until('there is a table', isThere, 'table', '')
        await click('main a.button', say('options-next'))
      },
    },
    {
      name: 'every card is rated',
      async run() {
        await heading(say('weigh-title'))
        aid = await engine.evaluate(() => location.pathname.split('/')[1])
        cards = await engine.evaluate(() =>
          [...document.querySelectorAll('article.card')].map(({ id }) => id),
        )
        for (const card of cards) await click(`#${card} input[value="${LEVEL}"]`)
        const all = String(cards.length)
        const done = say('weigh-progress').replace('{done}', all).replace('{all}', all)
        await until(`it says “${done}”`, isThere, '.weigh-progress', done)
        await click('.weigh-progress a.button')
      },
    },
    {
      name: 'the leaning is said, and what matters most of what is rated alike',
      async run() {
        await heading(say('lean-title'))
        await click('input[name=leaning]')
        await click('main a.button', say('lean-next-look'))
        await heading(say('second-look-title'))
        await click('input[name=first]')
        await click('input[name=next]')
        await click('main a.button', say('lean-next'))
      },
    },
    {
      name: 'the summary says where the answers point',
      async run() {
        await heading(say('summary-title'))
        await until('it is too close to call', isThere, 'main', say('result-close'))
        await until('there is a link', isThere, '.hand-over .link', '/read#')
        link = await engine.evaluate(() => document.querySelector('.hand-over .link')?.textContent)
      },
    },
    {
      name: 'the answers are there after a reload',
      async run() {
        await engine.reload()
        await answers()
        await until('it is too close to call', isThere, 'main', say('result-close'))
        await click('.steps a', say('step-weigh'))
        await checked(cards.length)
      },
    },
    {
      name: 'in Arabic the page runs from right to left, and a rating works',
      async run() {
        await click('.languages [hreflang=ar]')
        await heading(sayArabic('weigh-title'))
        await until(
          'the direction is right to left',
          () => getComputedStyle(document.body).direction === 'rtl',
        )
        await open(`/ar/${aid}/weigh`)
        await checked(cards.length)
        const radio = `#${cards[0]} input[value="1"]`
        await click(radio)
        await until('it is chosen', isThere, `${radio}:checked`, '')
        const isRightToLeft = await engine.evaluate((selector) => {
          const circle = document.querySelector(selector)
          const [own, words] = [circle, circle?.nextElementSibling].map((part) =>
            part?.getBoundingClientRect(),
          )
          return own && words && own.left >= words.right
        }, radio)
        if (!isRightToLeft) throw new Error('The circle is not to the right of its words.')
        await until(
          'nothing is beyond the edge',
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        )
      },
    },
    {
      name: 'a saved link opens, in the language that was chosen last',
      async run() {
        await open(link)
        await heading(sayArabic('read-title'))
        await until('the summary is shown', isThere, 'main article', sayArabic('result-close'))
      },
    },
    {
      name: 'nothing was said on the console',
      async run() {
        const heard = await engine.heard()
        if (heard.length > 0) throw new Error(heard.join('\n'))
      },
    },
  ]
}

/** @param {string} language @returns {(key: string) => string} */
function wordsOf(language) {
  const file = join(projectRoot, 'src', 'words', language, 'messages.json')
  const messages = JSON.parse(readFileSync(file, 'utf8'))
  return (key) => messages[key]
}

/** Runs in the page. @param {string} selector @param {string} text */
function isThere(selector, text) {
  return [...document.querySelectorAll(selector)].some(({ textContent }) => textContent?.includes(text))
}

/** Runs in the page, clear of the bar at its foot. @param {string} selector @param {string} text */
function bringIntoView(selector, text) {
  const found = [...document.querySelectorAll(selector)].find(({ textContent }) =>
    textContent?.includes(text),
  )
  found?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return found ?? null
}
