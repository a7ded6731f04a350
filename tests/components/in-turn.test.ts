import { renderToString } from 'vue/server-renderer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSSRApp, defineComponent, h, nextTick, onUnmounted, ref, type App } from 'vue'
import { InTurn } from '../../src/components/in-turn'
import { inTurn, onceTakenOver, takeTurns } from '../../src/composables/turns'

/** A page with two parts, each a button that counts; what a loop names them is its own. */
function page() {
  const names = ref(['tea', 'milk'])
  const counts = ref<Record<string, number>>({ tea: 0, milk: 0 })
  const button = (name: string) =>
    h('button', { onClick: () => (counts.value[name] = (counts.value[name] ?? 0) + 1) }, [
      `${name}: ${counts.value[name]}`,
    ])
  const root = () =>
    h(
      'main',
      names.value.map((name, place) =>
        h(
          InTurn,
          { key: place, as: 'section', 'aria-label': `part ${place}` },
          { default: () => button(name) },
        ),
      ),
    )
  return { names, counts, root }
}

/** Puts a page there as a server sends it, and mounts the app on it. */
async function arrive(root: () => ReturnType<typeof h>) {
  document.body.innerHTML = `<div id="app">${await renderToString(createSSRApp(root))}</div>`
  const app = createSSRApp(root)
  const buttons = [...document.querySelectorAll('button')]
  app.mount('#app')
  return { app, buttons }
}
const texts = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent)

let app: App | null = null
const said = vi.spyOn(console, 'error').mockImplementation(() => {})
const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
beforeEach(() => void [said, warned].map((spy) => spy.mockClear()))
afterEach(() => {
  app?.unmount()
  app = null
  expect([...said.mock.calls, ...warned.mock.calls]).toEqual([])
})

describe('a part of a page', () => {
  it('stays as it came until its turn, and is the same element afterwards', async () => {
    const { root } = page()
    const came = await arrive(root)
    app = came.app
    came.buttons[0]?.click()
    await nextTick()
    expect(texts()).toEqual(['tea: 0', 'milk: 0'])
    await takeTurns()
    came.buttons[0]?.click()
    await nextTick()
    expect(texts()).toEqual(['tea: 1', 'milk: 0'])
    expect([...document.querySelectorAll('button')]).toEqual(came.buttons)
  })

  it('has the attributes that it is given', async () => {
    const came = await arrive(page().root)
    app = came.app
    expect(document.querySelector('section')?.getAttribute('aria-label')).toBe('part 0')
  })

  it('shows what changes around it, and what changes in it', async () => {
    const { names, counts, root } = page()
    const came = await arrive(root)
    app = came.app
    await takeTurns()
    counts.value = { tea: 3, milk: 4, water: 5 }
    await nextTick()
    expect(texts()).toEqual(['tea: 3', 'milk: 4'])
    names.value = ['water', 'milk', 'tea']
    await nextTick()
    expect(texts()).toEqual(['water: 5', 'milk: 4', 'tea: 3'])
  })

  it('that has gone before its turn is not taken over', async () => {
    const { names, root } = page()
    const came = await arrive(root)
    app = came.app
    names.value = ['tea']
    await nextTick()
    await takeTurns()
    expect(texts()).toEqual(['tea: 0'])
  })

  it('goes with the page around it', async () => {
    const left = vi.fn()
    const Guest = defineComponent(() => {
      onUnmounted(left)
      return () => h('button')
    })
    const came = await arrive(() => h('main', [h(InTurn, { as: 'div' }, { default: () => h(Guest) })]))
    await takeTurns()
    expect(left).not.toHaveBeenCalled()
    came.app.unmount()
    expect(left).toHaveBeenCalledOnce()
  })
})

describe('turns', () => {
  it('come in their order, those that come to wait meanwhile too, and then what waits for all of them', async () => {
    const order: string[] = []
    onceTakenOver(() => order.push('at once'))
    inTurn(() => {
      order.push('first')
      inTurn(() => order.push('third'))
    })
    inTurn(() => order.push('second'))
    onceTakenOver(() => order.push('last'))
    await takeTurns()
    expect(order).toEqual(['at once', 'first', 'second', 'third', 'last'])
  })

  it('leave the browser time for other things', async () => {
    const order: string[] = []
    const busy = () => {
      const end = performance.now() + 10
      while (performance.now() < end);
      order.push('part')
    }
    for (let part = 0; part < 3; part += 1) inTurn(busy)
    setTimeout(() => order.push('tap'))
    await takeTurns()
    expect(order.indexOf('tap')).toBeLessThan(2)
  })
})
