import { onMounted, onUnmounted, ref, shallowRef } from 'vue'
import { useWords } from './use-words'

/** Who is being read aloud on this page: one at a time. */
const speaker = shallowRef<symbol | null>(null)

/**
 * Reads aloud with the device's own voices; nothing is sent.
 *
 * `hasVoice` is false where the device has none in the language of the page; some browsers name their voices only a
 * moment after they are asked.
 */
export function useSpeech() {
  const { language } = useWords()
  const me = Symbol('speaker')
  const hasVoice = ref(false)
  const voiceOf = () =>
    window.speechSynthesis?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language.id))
  const look = () => (hasVoice.value = voiceOf() !== undefined)

  function stop() {
    if (speaker.value !== me) return
    speaker.value = null
    window.speechSynthesis.cancel()
  }
  /** A sentence at a time: some voices break off in the middle of a long text. */
  function speak(text: string) {
    window.speechSynthesis.cancel()
    speaker.value = me
    const sentences = text.split(/(?<=[.!?؟])\s+/).filter((sentence) => sentence.trim() !== '')
    for (const [place, sentence] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.lang = language.id
      utterance.voice = voiceOf() ?? null
      if (place === sentences.length - 1) utterance.onend = () => speaker.value === me && stop()
      window.speechSynthesis.speak(utterance)
    }
  }

  onMounted(() => {
    look()
    window.speechSynthesis?.addEventListener('voiceschanged', look)
  })
  onUnmounted(() => {
    stop()
    window.speechSynthesis?.removeEventListener('voiceschanged', look)
  })
  return { hasVoice, isSpeaking: () => speaker.value === me, speak, stop }
}
