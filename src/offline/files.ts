/** A file of the built site, its path from the base of the site; the revision of one whose name does not change with it. */
export interface SiteFile {
  readonly url: string
  readonly revision: string | null
}

/** The language that a file is of, null for what all languages share: `assets/es/…`, `offline/es.html`. */
export function languageOfFile(path: string): string | null {
  return /^(?:assets|offline)\/([a-z]{2,3}(?:-\w+)*)(?:\/|\.html$)/.exec(path)?.[1] ?? null
}

/** All languages of the site. */
export function languagesOf(files: readonly SiteFile[]): string[] {
  const found = files.flatMap(({ url }) => languageOfFile(url) ?? [])
  return [...new Set(found)]
}

/** The language of a page's path: its first part where that is one, else that of addresses without a prefix. */
export function languageOfPage(path: string, languages: readonly string[], unprefixed: string): string {
  const [first = ''] = path.split('/')
  return languages.includes(first) ? first : unprefixed
}

/** The page without content that stands in for any page of a language where there is no network. */
export function shellOf(language: string): string {
  return `offline/${language}.html`
}

/** What is fetched before it is asked for: what all languages share, and the languages that the person reads. */
export function filesToKeep(files: readonly SiteFile[], languages: readonly string[]): SiteFile[] {
  return files.filter(({ url }) => {
    const language = languageOfFile(url)
    return language === null || languages.includes(language)
  })
}

/** Names a build: the one script that every page of it asks for, whose name changes with anything that it leads to. */
export function buildOf(files: readonly SiteFile[]): string {
  return files.find(({ url }) => /^assets\/app-/.test(url))?.url ?? ''
}
