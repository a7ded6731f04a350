import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { localAnswersKeeper } from '../../src/storage/local-answers-keeper'
import { ABOUT, FIXTURES, MADE_FROM, saidAside } from '../fixtures/made-from'

const kept = readdirSync(FIXTURES).filter((fixture) => fixture.startsWith('storage'))

describe('answers that a device kept in any version', () => {
  it.each(kept)('come back for ever as what was said: %s', async (fixture) => {
    localStorage.clear()
    localStorage.setItem(`weigh-up:answers:${ABOUT.aid}`, readFileSync(join(FIXTURES, fixture), 'utf8'))
    expect(await localAnswersKeeper(() => localStorage).open(ABOUT.aid)).toEqual({
      kept: { answers: MADE_FROM[fixture], aside: saidAside },
      keeping: 'kept',
    })
  })

  it('are there from the first version on', () => {
    expect(kept.map((fixture) => Number(fixture.match(/\d+/)?.[0]))).toEqual(
      expect.arrayContaining([1, 2, 3]),
    )
  })
})
