import * as fc from 'fast-check'
import { heardIn, open, openAid, test, expect } from '../support/journey'
import * as answering from '../support/faults/answering'
import * as breaking from '../support/faults/breaking'
import { begin, enter, type Tab } from '../support/faults/model'
import * as moving from '../support/faults/moving'
import { breakableStorage, type Real } from '../support/faults/real'
import type { Step } from '../support/faults/step'

/** `npm run test:faults` asks for more runs; FAULTS_SEED takes others than the usual ones. */
const RUNS = Number(process.env.FAULTS_RUNS ?? 10)
const STEPS = Number(process.env.FAULTS_STEPS ?? 40)
const SEED = Number(process.env.FAULTS_SEED ?? 20_261_125)

// Its hundreds of tabs would each leave a recording.
test.use({ trace: 'off' })

test(`nothing is lost without a word, whatever happens: ${RUNS} runs of ${STEPS} steps, seed ${SEED}`, async ({
  browser,
  page,
  baseURL,
}) => {
  // Shrinking a failure to the few steps that matter takes longer than all the runs.
  test.setTimeout(60_000 + RUNS * STEPS * 3_000)
  const path = await openAid(page)
  const idsOf = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map(({ id }) => id.replace(/^(card|safety-item)-/, '')))
  await open(page, `${path}/safety`)
  const safety = await idsOf('[id^=safety-item-]')
  await open(page, `${path}/weigh`)
  const aid = { id: path.slice(1), cards: await idsOf('article.card'), safety }

  const started = Date.now()
  let runs = 0
  let steps = 0

  async function run(commands: Iterable<Step>) {
    const context = await browser.newContext()
    const heard = heardIn(context, baseURL ?? '')
    await context.addInitScript(breakableStorage)
    const first = await context.newPage()
    const real: Real = { context, pages: [first], aid }
    const model = begin(STEPS)
    const tab: Tab = { said: model.kept.said, knows: 0, storage: 'works', told: [null] }
    model.tabs.push(tab)
    await open(first, `${path}/weigh`)
    enter(model, tab)
    try {
      await fc.asyncModelRun(() => ({ model, real }), commands)
      expect(heard).toEqual([])
    } finally {
      await context.close()
    }
    runs += 1
    steps += STEPS - model.steps
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`run ${runs} of ${RUNS}: ${STEPS - model.steps} steps, ${steps} in all, ${seconds} s`)
  }

  await fc.assert(
    fc.asyncProperty(fc.noBias(fc.commands(kinds(), { maxCommands: 40 * STEPS, size: 'max' })), (commands) =>
      // A step of its own: where a call stands in none, the test runner looks through all that it has noted, and slows down.
      test.step(`run ${runs + 1}`, () => run(commands)),
    ),
    {
      numRuns: RUNS,
      seed: SEED,
      endOnFailure: process.env.FAULTS_SHRINK === undefined,
      ...(process.env.FAULTS_PATH && { path: process.env.FAULTS_PATH }),
    },
  )
})

/** Answering comes oftener than the rest: there must be something to lose. */
function kinds(): fc.Arbitrary<Step>[] {
  const answers = Object.values(answering)
  return [...answers, ...answers, ...Object.values(moving), ...Object.values(breaking), answering.rate]
}
