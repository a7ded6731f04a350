import type { Certainty } from '../domain/aid'

/** How a language is judged: what its sentences must say for each certainty, and what they must not say. */
export interface Wording {
  /** True where the grade of a text can be worked out; elsewhere only the length of sentences is told. */
  readonly hasReadingFormula: boolean
  readonly certainty: Readonly<Record<Certainty, { readonly pattern: RegExp; readonly example: string }>>
  readonly forbidden: readonly {
    readonly pattern: RegExp
    readonly wrong: string
    readonly expected: string
  }[]
}

/** Words that praise or frighten; the list is short so that an author can know it. */
const LOADED =
  /\b(amazing|breakthrough|deadly|guaranteed?|harmless|horrible|horrific|miracle|miraculous|shocking|terrible|terrifying|wonderful|wonder|proven)\b/i

const NEUTRAL = { wrong: 'that praises or frightens', expected: 'plain words' }
const HARD_TO_COMPARE = { wrong: 'that is hard to compare', expected: 'both numbers out of the same crowd' }

/** A language without an entry is not judged by its words, and the report says so. */
export const WORDING: Readonly<Record<string, Wording | undefined>> = {
  en: {
    hasReadingFormula: true,
    certainty: {
      high: { pattern: /^(?!.*\b(may|might|probably|unsure|no study)\b)/is, example: '"does"' },
      moderate: { pattern: /\bprobably\b/i, example: '"probably"' },
      low: { pattern: /\bmay\b/i, example: '"may"' },
      'very-low': { pattern: /\bwe are very unsure\b/i, example: '"we are very unsure whether"' },
      none: { pattern: /\bno study we found shows\b/i, example: '"no study we found shows"' },
    },
    forbidden: [
      {
        pattern: /\b(should|recommend\w*|score\w*|winner)\b/i,
        wrong: 'that tells a person what to choose',
        expected: 'words that leave the choice to them',
      },
      { pattern: LOADED, ...NEUTRAL },
      {
        pattern: /\b(1|one) in (\d|a|every|ten|five|four|three|twenty)\w*|\bin every\b/i,
        wrong: 'that is hard to compare',
        expected: '"8 of 100"',
      },
      { pattern: /%|\bper ?cent\b/i, wrong: 'that is a bare percentage', expected: '"8 of 100"' },
      {
        pattern:
          /\b(twice|half|double[ds]?|times) as (likely|common|often|many)\b|\b(doubles|halves) the (risk|chance)\b/i,
        wrong: 'that is relative only',
        expected: 'both numbers out of the same crowd',
      },
    ],
  },
  es: {
    hasReadingFormula: false,
    certainty: {
      high: {
        pattern: /^(?!.*\b(puede|pueden|podría|podrían|probablemente|incierto|ningún estudio)\b)/is,
        example: '"alivia"',
      },
      moderate: { pattern: /\bprobablemente\b/i, example: '"probablemente"' },
      low: { pattern: /\b(puede|pueden|podría|podrían)\b/i, example: '"puede"' },
      'very-low': {
        pattern: /\b(no estamos nada seguros|es muy incierto)\b/i,
        example: '"no estamos nada seguros de si"',
      },
      none: {
        pattern: /\bningún estudio que hayamos encontrado\b/i,
        example: '"ningún estudio que hayamos encontrado muestra"',
      },
    },
    forbidden: [
      {
        pattern:
          /(?<!\p{L})(asombros[oa]s?|garantiza\p{L}*|horribles?|inofensiv[oa]s?|maravillos[oa]s?|milagros?|milagros[oa]s?|mortal(es)?|terribles?)(?!\p{L})/iu,
        ...NEUTRAL,
      },
      {
        pattern: /\bpor ciento\b|\bun[oa]? de cada (dos|tres|cuatro|cinco|diez|veinte|cien|mil)\b/i,
        ...HARD_TO_COMPARE,
      },
    ],
  },
  ar: {
    hasReadingFormula: false,
    certainty: {
      // "قد" is not looked for: before a past tense it makes a sentence surer.
      high: { pattern: /^(?!.*على الأرجح)/s, example: '«تخفّف»' },
      moderate: { pattern: /على الأرجح/, example: '«على الأرجح»' },
      // A joined "and" or "so" may stand before it.
      low: { pattern: /(?<!\p{L})[وف]?قد(?!\p{L})/u, example: '«قد»' },
      'very-low': { pattern: /لسنا متأكدين إطلاقًا/, example: '«لسنا متأكدين إطلاقًا مما إذا»' },
      none: { pattern: /أي دراسة وجدناها/, example: '«لا تُظهر أي دراسة وجدناها»' },
    },
    forbidden: [
      { pattern: /معجز|مذهل|مضمون|مرعب|قاتل|رائع/, ...NEUTRAL },
      { pattern: /في المئة|بالمئة|في المائة|بالمائة|٪/, ...HARD_TO_COMPARE },
    ],
  },
}
