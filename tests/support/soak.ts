import type { CDPSession } from '@playwright/test'

/** What the page holds once everything that nobody can reach any more is gone. */
export interface Held {
  readonly heap: number
  readonly listeners: number
  readonly nodes: number
}

export async function held(devtools: CDPSession): Promise<Held> {
  // What one collection sets free may be what held on to something else.
  for (let turn = 0; turn < 3; turn += 1) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN
  return {
    heap: (await devtools.send('Runtime.getHeapUsage')).usedSize,
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
  }
}

/**
 * Taps one rating of one card by real input, past the test runner, which would note down each of thousands of taps.
 * @returns the time from the tap to the end of the frame that shows it, in ms
 */
export async function tap(devtools: CDPSession, card: number, level: number): Promise<number> {
  const evaluate = async (expression: string) => {
    const how = { expression, returnByValue: true, awaitPromise: true }
    return (await devtools.send('Runtime.evaluate', how)).result.value
  }
  const place = (await evaluate(`(${aim})(${card}, ${level})`)) as { x: number; y: number }
  const mouse = (type: 'mousePressed' | 'mouseReleased') =>
    devtools.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 })
  const [, , painted] = await Promise.all([
    mouse('mousePressed'),
    mouse('mouseReleased'),
    evaluate('window.painted'),
  ])
  return painted as number
}

/** Runs in the page. @returns where to tap */
function aim(card: number, level: number): { x: number; y: number } {
  const radio = document.querySelectorAll('article.card')[card]?.querySelectorAll('input')[level]
  radio?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const painted = new Promise((resolve) => {
    const note = ({ timeStamp }: Event) =>
      requestAnimationFrame(() => {
        const after = new MessageChannel()
        after.port1.onmessage = () => {
          after.port1.close()
          resolve(performance.now() - timeStamp)
        }
        after.port2.postMessage(null)
      })
    radio?.addEventListener('click', note, { capture: true, once: true })
  })
  Object.assign(window, { painted })
  const { x, y, width, height } = radio?.getBoundingClientRect() ?? new DOMRect()
  return { x: x + width / 2, y: y + height / 2 }
}
