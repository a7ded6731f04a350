/** The text of the field that an input event comes from. In place of v-model, which costs the page 1 kB. */
export function typedIn(event: Event): string {
  const field = event.target
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''
}
