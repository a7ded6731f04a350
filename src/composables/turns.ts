/** In ms: nobody notices a page that is busy for so long, not even on a phone that takes some times longer. */
const BUSY = 8

const waiting: (() => void)[] = []
const afterwards: (() => void)[] = []

/** Lets the browser do first whatever else there is to do: paint, scroll, follow a link. */
export function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}

/** Takes a part of the page over when it is its turn. */
export function inTurn(takeOver: () => void) {
  waiting.push(takeOver)
}

/** Changes what is on show when no part stands as it came any more: one that no longer fits would be made anew. */
export function onceTakenOver(change: () => void) {
  if (waiting.length === 0) change()
  else afterwards.push(change)
}

/** Takes over all parts that wait, and those that come to wait meanwhile, with pauses in between. */
export async function takeTurns() {
  let since = -Infinity
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (performance.now() - since > BUSY) {
      await pause()
      since = performance.now()
    }
    next()
  }
  for (const change of afterwards.splice(0)) change()
}
