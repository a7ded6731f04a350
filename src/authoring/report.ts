import { GRADE_LIMIT } from '../domain/aid'
import { BALANCE, meanLength } from './check-content'
import type { SoundAid } from './load'
import { cardText, gradeOf, longestSentence } from './readability'
import { WORDING } from './wording'

/** How a sound aid reads and what it meets, in plain text, a language after the other. */
export function report({ byLanguage }: SoundAid): string {
  return Object.values(byLanguage)
    .flatMap(({ aid, about }) => {
      const isGraded = WORDING[aid.language]?.hasReadingFormula
      const ratio = meanLength(aid.cards, 'benefit') / meanLength(aid.cards, 'risk')
      const found = (state: string) => about.ipdas.filter((finding) => finding.state === state)
      const unmet = [...found('not-met'), ...found('not-done')]
      return [
        '',
        `${aid.title} (${aid.language})`,
        isGraded
          ? `Reading: grade ${about.readingGrade}, limit ${GRADE_LIMIT} a card`
          : 'Reading: no formula for this language is built in; the longest sentences are shown',
        ...aid.cards.map((card) => {
          const text = cardText(card)
          const grade = isGraded ? `grade ${gradeOf(text, about.glossary).toFixed(1)}, ` : ''
          return `  ${card.id.padEnd(20)} ${grade}longest sentence ${longestSentence(text).words} words`
        }),
        `Balance: a benefit is told in ${ratio.toFixed(2)} times the length of a risk (${BALANCE.from} to ${BALANCE.to})`,
        `IPDAS: ${found('met').length} of ${found('met').length + found('not-met').length} checked by software, ` +
          `${found('attested').length} of ${found('attested').length + found('not-done').length} attested`,
        ...unmet.map(({ code, name, state }) => `  ${code.padEnd(4)} ${state.replace('-', ' ')}: ${name}`),
      ]
    })
    .join('\n')
}
