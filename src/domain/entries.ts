type Entries<Entry> = Readonly<Partial<Record<string, Entry>>>

/** The same entries but one. */
export function without<Entry>(entries: Entries<Entry>, key: string): Record<string, Entry | undefined> {
  return entriesOf(entries, (other) => other !== key)
}

/** Those entries whose key is chosen. */
export function entriesOf<Entry>(
  entries: Entries<Entry>,
  chosen: (key: string) => boolean,
): Record<string, Entry | undefined> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => chosen(key)))
}
