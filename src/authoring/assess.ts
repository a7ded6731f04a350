import type { AidAbout } from '../domain/aid'
import type { CompiledAid } from './compile'
import { assessIpdas } from './ipdas'
import { ipdasNames } from './languages'
import { cardText, gradeOf } from './readability'
import type { AidStructure } from './schema'
import { WORDING } from './wording'

/** A compiled aid with what can be said of it. */
export type AssessedAid = Omit<CompiledAid, 'about'> & { readonly about: AidAbout }

/** Adds the reading grade and the IPDAS findings that the page about the aid shows. */
export function assessAid(compiled: CompiledAid, structure: AidStructure): AssessedAid {
  const { aid } = compiled
  const { glossary } = compiled.about
  const readingGrade = WORDING[aid.language]?.hasReadingFormula
    ? gradeOf(aid.cards.map(cardText).join(' '), glossary)
    : null
  const about = { ...compiled.about, readingGrade }
  const ipdas = assessIpdas({ aid, about }, structure.attestations, ipdasNames(aid.language))
  return { ...compiled, about: { ...about, ipdas } }
}
