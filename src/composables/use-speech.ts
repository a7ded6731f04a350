import { onUnmounted, shallowRef } from 'vue'
import { useWords } from './use-words'

/** Browsers name their voices only a moment after they are first asked. */
const PATIENCE_MS = 1500

/** Who is being read aloud on this page: one at a time. */
const speaker = shallowRef<symbol | null>(null)

const voiceFor = (language: string) =>
  window.speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language)) ?? null

/** Whether this device can read a language aloud; resolves as soon as that is known. */
export async function canSpeak(language: string): Promise<boolean> {
  const { speechSynthesis } = window as Partial<Window>
  if (speechSynthesis === undefined) return false
  if (voiceFor(language) === null)
    await new Promise<unknown>((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', resolve, { once: true })
      setTimeout(resolve, PATIENCE_MS)
    })
  return voiceFor(language) !== null
}

/** Reads aloud with the device's own voices; nothing is sent. What has left the page is read no further. */
export function useSpeech() {
  const { language } = useWords()
  const me = Symbol('speaker')

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
      utterance.voice = voiceFor(language.id)
      if (place === sentences.length - 1) utterance.onend = stop
      window.speechSynthesis.speak(utterance)
    }
  }

  onUnmounted(stop)
  return { isSpeaking: () => speaker.value === me, speak, stop }
}
