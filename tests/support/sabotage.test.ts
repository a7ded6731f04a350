import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sabotages } from './sabotage-list.mjs'

describe('the deliberate faults', () => {
  it('are twenty or more, and no two the same', () => {
    expect(sabotages.length).toBeGreaterThanOrEqual(20)
    expect(new Set(sabotages.map(({ file, from, to }) => [file, from, to].join())).size).toBe(
      sabotages.length,
    )
  })

  it.each(sabotages)('have their place in the source as it is now: $what', ({ file, from, to, test }) => {
    expect(readFileSync(`src/${file}`, 'utf8').split(from)).toHaveLength(2)
    expect(to).not.toBe(from)
    expect(existsSync(`tests/${test}`)).toBe(true)
  })
})
