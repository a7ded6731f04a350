import { parse, type Token } from '@messageformat/parser'

type Source = Readonly<Record<string, string>>

/**
 * What a translation of the interface lacks: messages, placeholders, plural forms of its language. A sentence each;
 * empty where it says all that the original says.
 *
 * @param language BCP 47 tag, which decides the plural forms that are needed
 */
export function messageFaults(language: string, translated: Source, original: Source): string[] {
  const at = (key: string, wrong: string) => `src/words/${language}/messages.json › ${key}: ${wrong}`
  const missing = Object.keys(original).filter((key) => !(key in translated))
  const unknown = Object.keys(translated).filter((key) => !(key in original))
  const both = Object.entries(translated).filter(([key]) => key in original)
  return [
    ...missing.map((key) => at(key, `it is missing; in the original it says "${original[key]}"`)),
    ...unknown.map((key) => at(key, 'the original has no such message; take it out')),
    ...both.flatMap(([key, message]) =>
      faultsOf(language, message, original[key] ?? '').map((wrong) => at(key, wrong)),
    ),
  ]
}

function faultsOf(language: string, message: string, original: string): string[] {
  const [said, wanted] = [tokensOf(message), tokensOf(original)]
  // What does not parse stops the build where it is compiled, with the parser's own words.
  if (said === null || wanted === null) return []
  const [names, wantedNames] = [namesIn(said), namesIn(wanted)]
  const lost = [...wantedNames].filter((name) => !names.has(name))
  const strange = [...names].filter((name) => !wantedNames.has(name))
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  const formless = said
    .flatMap((token) => (token.type === 'plural' ? [token] : []))
    .flatMap(({ cases }) => pluralCategories.filter((form) => cases.every(({ key }) => key !== form)))
  return [
    ...lost.map((name) => `it does not say {${name}}`),
    ...strange.map((name) => `there is nothing to put into {${name}}`),
    ...formless.map((form) => `it lacks the plural form "${form}" of this language`),
  ]
}

function tokensOf(message: string): Token[] | null {
  try {
    return parse(message, { strict: true })
  } catch {
    return null
  }
}

function namesIn(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens.flatMap((token) => {
      if (token.type === 'content' || token.type === 'octothorpe') return []
      const inner = 'cases' in token ? token.cases.flatMap(({ tokens: own }) => [...namesIn(own)]) : []
      return [token.arg, ...inner]
    }),
  )
}
