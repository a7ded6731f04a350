import {
  chanceLine,
  type Aid,
  type AidAbout,
  type AidSummary,
  type Card,
  type SourceId,
  type UnderstandingQuestion,
} from '../domain/aid'
import { markTerms, type Term } from './glossary'
import { cardNumbers, figureNumbers, fillIn, rangeOf } from './placeholders'
import type { AidStructure, AidWords, Figures } from './schema'

/** An aid in one language, before it is assessed. */
export interface CompiledAid {
  readonly aid: Aid
  readonly about: Omit<AidAbout, 'readingGrade' | 'ipdas'>
  readonly summary: AidSummary
}

/**
 * Puts a checked structure and its checked words together: one aid in one language, with every number in place.
 *
 * @param locale how the language writes numbers
 */
export function compileAid(structure: AidStructure, words: AidWords, locale: string): CompiledAid {
  const { language } = words
  const say = (figures: Figures | undefined) => (text: string) =>
    fillIn(text, figureNumbers(figures ?? {}), locale)
  const { id, version, dates, minutes, languages } = structure
  const { title, decision, summary } = words

  const glossary = structure.glossary.map((entry) => entryOf(words.glossary, entry))

  const options = structure.options.map((option) => {
    const { name, ...texts } = mapTexts(entryOf(words.options, option.id), say(option.figures))
    return {
      id: option.id,
      role: option.role,
      sources: option.sources,
      name,
      ...texts,
      terms: markTerms(texts, glossary),
    }
  })
  const safety = structure.safety.map((item) => {
    const texts = mapTexts(entryOf(words.safety, item.id), say(item.figures))
    return {
      id: item.id,
      level: item.level,
      sources: item.sources,
      ...texts,
      terms: markTerms({ why: texts.why }, glossary),
    }
  })
  const cards = structure.cards.map((card) => compileCard(structure, words, card, glossary, locale))

  const { condition } = words
  const naturalCourse = say(structure.naturalCourse.figures)(words.naturalCourse)

  const aid: Aid = {
    id,
    language,
    languages,
    isUnreviewedTranslation: language !== languages[0] && !(language in structure.translationReviews),
    version,
    dates,
    minutes,
    ...(structure.contact !== undefined && { contact: structure.contact }),
    title,
    decision,
    summary,
    condition,
    naturalCourse,
    terms: markTerms({ condition, naturalCourse }, glossary),
    towards: words.towards,
    options,
    themes: structure.themes.map(({ id: theme, side }) => ({
      id: theme,
      side,
      name: entryOf(words.themes, theme).name,
    })),
    cards,
    safety,
    aftercare: structure.aftercare.items.map((item) =>
      say(structure.aftercare.figures)(entryOf(words.aftercare, item)),
    ),
    understanding: structure.understanding.map((question) =>
      compileQuestion(structure, words, question, locale),
    ),
    sourceLabels: labels(
      structure,
      [...cards, ...options, ...safety].flatMap(({ sources }) => sources),
    ),
  }
  const { authors, ...statements } = words.about
  const about = {
    id,
    authors: structure.authors.map((author) => entryOf(authors, author)),
    ...mapTexts(statements, say(structure.evidence.figures)),
    glossary,
    sources: Object.entries(structure.sources).map(([source, entry]) => ({ id: source, ...entry })),
  }
  return { aid, about, summary: { id, title, summary, minutes } }
}

function compileCard(
  structure: AidStructure,
  words: AidWords,
  card: AidStructure['cards'][number],
  glossary: readonly Term[],
  locale: string,
): Card {
  const entry = entryOf(words.cards, card.id)
  const numbers = cardNumbers(structure, card.id)
  const say = (text: string) => fillIn(text, numbers, locale)
  const {
    title,
    answer,
    like,
    unsure,
    ask,
    noNumber = '',
    happens = '',
    spared = '',
    who = '',
  } = mapTexts(entry, say)
  const side = card.side ?? structure.themes.find(({ id }) => id === card.theme)?.side ?? 'benefit'
  const chance =
    typeof card.chance === 'string' ? { noNumber } : { ...ranges(card.chance), happens, spared, who }
  return {
    id: card.id,
    side,
    theme: card.theme ?? null,
    certainty: card.certainty,
    title,
    answer,
    like,
    chance,
    unsure,
    ask,
    terms: markTerms({ answer, chance: chanceLine({ chance }), like, unsure }, glossary),
    sources: card.sources,
  }
}

/** A question may name the numbers of the card that it is about. */
function compileQuestion(
  structure: AidStructure,
  words: AidWords,
  { id, card, answers, right }: AidStructure['understanding'][number],
  locale: string,
): UnderstandingQuestion {
  const entry = entryOf(words.understanding, id)
  const numbers = cardNumbers(structure, card ?? '')
  const say = (text: string) => fillIn(text, numbers, locale)
  return {
    id,
    question: say(entry.question),
    answers: answers.map((answer) => ({ id: answer, text: say(entryOf(entry.answers, answer)) })),
    right,
    card: card ?? null,
  }
}

function ranges(chance: Exclude<AidStructure['cards'][number]['chance'], string>) {
  const { with: events, without, ...rest } = chance
  return { ...rest, with: rangeOf(events), ...(without === undefined ? {} : { without: rangeOf(without) }) }
}

function labels(structure: AidStructure, used: readonly SourceId[]): Record<SourceId, string> {
  return Object.fromEntries(
    [...new Set(used)].map((source) => [source, entryOf(structure.sources, source).label]),
  )
}

function mapTexts<Texts extends Readonly<Record<string, string | undefined>>>(
  texts: Texts,
  say: (text: string) => string,
): Texts {
  const said = Object.entries(texts).map(([key, text]) => [key, text === undefined ? text : say(text)])
  return Object.fromEntries(said) as Texts
}

/** The checks have seen that the entry exists; this is for whoever calls without them. */
function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, id: string): Entry {
  const entry = entries[id]
  if (entry === undefined) throw new Error(`There is no entry ${id}: check the aid before compiling it.`)
  return entry
}
