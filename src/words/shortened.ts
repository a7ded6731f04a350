/** The beginning of a text of more than `length` characters, cut between two words where there is a gap. */
export function shortened(text: string, length: number): string {
  const letters = [...text]
  if (letters.length <= length) return text
  const begun = letters.slice(0, length).join('')
  return `${begun.replace(/\s+\S*$/, '')} …`
}
