import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatFaults } from '../../src/authoring/faults'
import { loadAid } from '../../src/authoring/load'

describe.each(readdirSync('src/aids'))('the aid %s', (id) => {
  const loaded = loadAid(`src/aids/${id}`, '2026-11-24')

  it('stands up to every check', () => {
    expect(loaded.ok ? '' : formatFaults(loaded.faults)).toBe('')
  })

  it('has words in English', () => {
    expect(loaded.ok && loaded.byLanguage.en?.aid.language).toBe('en')
  })

  it('claims nothing that people have not done', () => {
    const findings = loaded.ok ? (loaded.byLanguage.en?.about.ipdas ?? []) : []
    expect(findings).toHaveLength(35)
    for (const { state, statement } of findings) expect(statement !== null).toBe(state === 'attested')
  })
})
