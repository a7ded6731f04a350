import { computed, onMounted, onUnmounted, ref, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { onceTakenOver, pause } from '../composables/turns'
import { useWords } from '../composables/use-words'
import type { Aid } from '../domain/aid'
import type { Answers } from '../domain/answers'
import type { Summary } from '../domain/summary'
import type { HandedOver } from '../handover/handed-over'
import type { QrCode } from '../handover/qr-code'
import { recordText } from '../handover/record-text'
import { useContentStore } from '../stores/content'

/**
 * A summary in the shapes in which it is handed over. The link is made at every change, so that it is there before somebody
 * asks for it; what it is drawn as, when somebody comes near it or prints; the rest when it is asked for, by code that is
 * loaded then.
 */
export function useHandover(
  given: () => {
    readonly aid: Aid
    readonly answers: Answers
    readonly summary: Summary
    readonly today: string
  },
) {
  const router = useRouter()
  const { failToReach } = useContentStore()
  const words = useWords()
  /** Empty until it is made; null where this page is a file, to which no link from elsewhere leads. */
  const link = ref<string | null>('')
  /** Undefined until it is wanted: nothing else keeps the page busy for so long. Null where the link is too long for it. */
  const code = shallowRef<QrCode | null | undefined>()
  let isCodeWanted = false
  /** The link that the code is of. */
  let drawn: string | null = ''
  let draw: ((text: string) => QrCode | null) | null = null
  const text = ref('')
  const handedOver = computed<HandedOver>(() => {
    const { aid, answers, today } = given()
    return { aid: aid.id, aidVersion: aid.version, date: today, answers }
  })

  async function make() {
    const made = handedOver.value
    const [{ makeLink }, { qrCode }] = await Promise.all([
      import('../handover/link'),
      import('../handover/qr-code'),
    ])
    const { aid, summary } = given()
    const fragment = await makeLink(aid, made)
    // Answers that changed in the meantime are made into a link of their own.
    if (made !== handedOver.value) return
    const { href } = router.resolve({ name: 'read' })
    const { href: here, protocol } = window.location
    link.value = protocol === 'file:' ? null : `${new URL(href, here).href}#${fragment}`
    draw = qrCode
    // The link is there at once; what is drawn and laid out of it waits for moments in which the page is free.
    await pause()
    if (made !== handedOver.value) return
    if (isCodeWanted) drawCode()
    await pause()
    if (made !== handedOver.value) return
    text.value = recordText(aid, made, summary, words)
  }
  const makeAll = () => void make().catch(failToReach)
  function drawCode() {
    isCodeWanted = true
    if (draw === null || drawn === link.value) return
    drawn = link.value
    code.value = drawn === null ? null : draw(drawn)
  }
  onMounted(() => {
    watch(handedOver, makeAll)
    onceTakenOver(makeAll)
    window.addEventListener('beforeprint', drawCode)
  })
  onUnmounted(() => window.removeEventListener('beforeprint', drawCode))

  async function saveFile(name: string) {
    const { fileName, makeFile } = await import('../handover/file')
    save(makeFile(given().aid, handedOver.value), fileName(name, handedOver.value.date), 'application/json')
  }

  async function saveFhir(name: string) {
    const [{ fhirBundle }, { fileName }] = await Promise.all([
      import('../handover/fhir'),
      import('../handover/file'),
    ])
    const { aid, summary } = given()
    const bundle = fhirBundle(aid, handedOver.value, summary, words, name)
    const file = fileName(name, handedOver.value.date).replace('.weighup.', '.fhir.')
    save(JSON.stringify(bundle, null, 2), file, 'application/fhir+json')
  }

  return {
    link,
    code,
    drawCode,
    text,
    saveFile: (name: string) => saveFile(name).catch(failToReach),
    saveFhir: (name: string) => saveFhir(name).catch(failToReach),
  }
}

/** Gives the browser a file to save. */
function save(content: string, name: string, type: string) {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  URL.revokeObjectURL(address)
}
