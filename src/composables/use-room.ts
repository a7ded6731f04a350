import { ref } from 'vue'

/**
 * Whether a text field had no room for all that was last put into it. Its `maxlength` cuts what is pasted, dictated or
 * typed without a word, so it is measured beforehand, for the `beforeinput` event of the field.
 *
 * @param length what the field holds, in UTF-16 code units
 */
export function useRoom(length: number) {
  const cut = ref(false)

  function measure(event: Event) {
    const field = event.target
    if (!(event instanceof InputEvent) || !(field instanceof HTMLTextAreaElement)) return
    const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
    // A field counts the end of a line once, however it was written where it comes from.
    const more = added.replaceAll('\r\n', '\n').length
    cut.value = field.value.length - (field.selectionEnd - field.selectionStart) + more > length
  }
  return { cut, measure }
}
