import { onMounted, onUnmounted, ref, type Ref } from 'vue'
import { onceTakenOver } from './turns'

/** Today as an ISO date in the person's own time zone; empty until mounted, since a prerendered page has no day. */
export function useToday(): Ref<string> {
  const today = ref('')
  function look() {
    const now = new Date()
    const sinceUtc = now.getTimezoneOffset() * 60_000
    today.value = new Date(now.getTime() - sinceUtc).toISOString().slice(0, 10)
  }
  onMounted(() => {
    onceTakenOver(look)
    // A page left open over midnight still prints the day of the print.
    window.addEventListener('beforeprint', look)
  })
  onUnmounted(() => window.removeEventListener('beforeprint', look))
  return today
}
