import { hasNumber, type Aid, type AidAbout, type IpdasCode, type IpdasFinding } from '../domain/aid'
import type { Step } from '../domain/journey'
import { BALANCE, comparesArms, meanLength } from './check-content'
import { HUMAN_ITEMS, type AidStructure } from './schema'

interface Content {
  readonly aid: Aid
  readonly about: Omit<AidAbout, 'ipdas'>
}
interface Item {
  readonly where: Step | 'about'
  readonly isMet: (content: Content) => boolean
}

const everyCard =
  (holds: (card: Aid['cards'][number]) => boolean) =>
  ({ aid }: Content) =>
    aid.cards.length > 0 && aid.cards.every(holds)
const everyOption =
  (key: 'help' | 'harm') =>
  ({ aid }: Content) =>
    aid.options.filter((option) => option.role !== 'alternative').every((option) => option[key] !== '')
const someChance = ({ aid }: Content) => aid.cards.some(({ chance }) => hasNumber(chance))
/** What the app gives every aid, whatever its files say; the journeys walk it. */
const always = () => true

/**
 * The items that software can tell from an aid's content, or that the app itself provides.
 *
 * Reference: Joseph-Williams N, Newcombe R, Politi M, et al. Toward minimum standards for certifying patient decision
 * aids: a modified Delphi consensus process. Med Decis Making. 2014;34(6):699–710. The codes and the short wordings
 * are this project's own.
 */
const BY_SOFTWARE = {
  Q1: { where: 'decision', isMet: ({ aid }) => aid.condition !== '' },
  Q2: { where: 'decision', isMet: ({ aid }) => /[?؟]$/.test(aid.decision) },
  Q3: { where: 'decision', isMet: ({ aid }) => aid.options.some(({ role }) => role === 'without') },
  Q4: { where: 'options', isMet: everyOption('help') },
  Q5: { where: 'options', isMet: everyOption('harm') },
  Q6: { where: 'weigh', isMet: everyCard(({ like }) => like !== '') },
  C1: {
    where: 'weigh',
    isMet: ({ aid }) => {
      const ratio = meanLength(aid.cards, 'benefit') / meanLength(aid.cards, 'risk')
      return ratio >= BALANCE.from && ratio <= BALANCE.to
    },
  },
  C2: { where: 'weigh', isMet: everyCard(({ sources }) => sources.length > 0) },
  C3: { where: 'about', isMet: ({ aid }) => aid.dates.made !== '' },
  C4: { where: 'about', isMet: ({ aid, about }) => about.updates !== '' && aid.dates.nextReview !== '' },
  C5: { where: 'weigh', isMet: everyCard(({ unsure }) => unsure !== '') },
  C6: { where: 'about', isMet: ({ about }) => about.funding !== '' },
  K1: { where: 'decision', isMet: ({ aid }) => aid.naturalCourse !== '' },
  K2: { where: 'options', isMet: always },
  K3: { where: 'weigh', isMet: someChance },
  K4: {
    where: 'weigh',
    isMet: (content) =>
      someChance(content) && content.aid.cards.every(({ chance }) => !hasNumber(chance) || chance.who !== ''),
  },
  K5: { where: 'weigh', isMet: someChance },
  // One chance has one period and one crowd for both arms; without a second arm there is nothing to compare.
  K6: { where: 'weigh', isMet: ({ aid }) => comparesArms(aid.cards) },
  K7: { where: 'weigh', isMet: ({ aid }) => comparesArms(aid.cards) },
  K8: { where: 'weigh', isMet: someChance },
  K9: { where: 'weigh', isMet: always },
  K10: { where: 'decision', isMet: always },
  K11: { where: 'summary', isMet: everyCard(({ ask }) => ask !== '') },
  K18: { where: 'about', isMet: ({ about }) => about.evidence !== '' },
  K19: { where: 'weigh', isMet: everyCard(({ certainty }) => certainty.length > 0) },
  K20: { where: 'about', isMet: ({ about }) => about.authors.every(({ credentials }) => credentials !== '') },
  K21: { where: 'about', isMet: ({ about }) => about.readingGrade !== null },
} satisfies Partial<Record<IpdasCode, Item>>

/**
 * All items in the order of `names`, which are their short wordings in the language of the aid. What only people
 * can do is `not-done` without a dated, named statement in the aid's file.
 */
export function assessIpdas(
  content: Content,
  attestations: AidStructure['attestations'],
  names: Readonly<Record<string, string>>,
): readonly IpdasFinding[] {
  const bySoftware = Object.entries<Item>(BY_SOFTWARE).map(([code, { where, isMet }]) => ({
    code: code as IpdasCode,
    state: isMet(content) ? ('met' as const) : ('not-met' as const),
    where,
    statement: null,
  }))
  const byPeople = HUMAN_ITEMS.map((code) => {
    const attested = attestations[code]
    return attested === undefined
      ? { code, state: 'not-done' as const, where: null, statement: null }
      : { code, state: 'attested' as const, where: null, statement: attested }
  })
  const order = Object.keys(names)
  return [...bySoftware, ...byPeople]
    .map((finding) => ({ ...finding, name: names[finding.code] ?? finding.code }))
    .sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code))
}
