import { account } from './account'
import type { Aid } from './aid'
import { isImportance, type Answers } from './answers'
import { balance, themeNames } from './balance'
import { weighBetterProven } from './better-proven'
import { conclude } from './conclusion'
import { dealBreakers, hopedFor, mattersMost, safetyFlags } from './highlights'
import { compareHeadAndGut } from './leaning'
import { amongWords } from './own-text'
import { openCards } from './progress'
import { chosenQuestions, suggestedQuestions } from './questions'
import { contradictions, tiedAtTop } from './second-look'
import { screenSure } from './sure'
import { tipping, tippingPoints } from './tipping'
import { hundredVersions } from './versions'
import { stillUnclear } from './understanding'
import { weigh } from './weigh'

/** Everything that follows from a person's answers to an aid, in the order in which it is said. */
export function summarise(aid: Aid, answers: Answers) {
  const weighing = weigh(aid, answers)
  const marked = dealBreakers(aid, answers)
  const openReasons = answers.ownReasons
    .filter((reason) => !isImportance(answers.ratings[reason.id]))
    .map((reason) => ({ id: reason.id, title: amongWords(reason.text) }))
  return {
    dealBreakers: marked,
    weighing,
    themeNames: themeNames(aid, answers),
    conclusion: conclude(weighing, marked),
    versions: hundredVersions(weighing),
    headAndGut: compareHeadAndGut(answers.leaning, weighing),
    sure: screenSure(answers),
    unclear: stillUnclear(aid, answers),
    betterProven: weighBetterProven(aid, answers, weighing),
    safetyFlags: safetyFlags(aid, answers),
    bars: balance(aid, answers, weighing.themes),
    tipping: tipping(weighing),
    tippingPoints: tippingPoints(weighing),
    mattersMost: mattersMost(aid, answers),
    tied: tiedAtTop(weighing.themes),
    contradictions: contradictions(weighing.themes, answers.topOrder),
    hopedFor: hopedFor(aid, answers),
    chosenQuestions: chosenQuestions(aid, answers),
    suggestedQuestions: suggestedQuestions(aid, answers),
    open: [...openCards(aid, answers).map(({ id, title }) => ({ id, title })), ...openReasons],
    account: account(aid, answers, weighing.themes),
  }
}

export type Summary = ReturnType<typeof summarise>
