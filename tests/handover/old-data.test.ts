import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/handover/file'
import { readLink } from '../../src/handover/link'
import { aid } from '../fixtures/deck'
import { ABOUT, FIXTURES, MADE_FROM } from '../fixtures/made-from'
import { compareForms, releaseFixtures } from '../fixtures/release'

const kept = readdirSync(FIXTURES).filter((file) => /\.(json|txt)$/.test(file))
const readerOf = (fixture: string) => (fixture.startsWith('link') ? readLink : readFile)

describe('what was handed over in any version', () => {
  it.each(kept.filter((fixture) => !fixture.startsWith('storage')))(
    'opens for ever into what was said: %s',
    async (fixture) => {
      const text = readFileSync(join(FIXTURES, fixture), 'utf8')
      const back = await readerOf(fixture)(text, ['sore-throat', aid.id], () => Promise.resolve(aid))
      expect(back).toEqual({
        ok: true,
        aid,
        handedOver: { ...ABOUT, answers: MADE_FROM[fixture] },
        lost: 0,
      })
    },
  )

  it('is among the fixtures, each with what it was made from', () => {
    expect(kept.sort()).toEqual(Object.keys(MADE_FROM).sort())
  })

  it('is written now as in the fixture of the present version', async () => {
    const forms = await compareForms(FIXTURES)
    expect(forms.filter(({ release }) => release !== 'as-released').map(({ fixture }) => fixture)).toEqual([])
  })
})

describe('the release of fixtures', () => {
  const released = async (folder: string) => {
    const lines: string[] = []
    return { isSound: await releaseFixtures(folder, (line) => lines.push(line)), lines: lines.join('\n') }
  }

  it('writes those of the present version, and leaves them as they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fixtures-'))
    expect(await released(folder)).toMatchObject({ isSound: true, lines: expect.stringContaining('written') })
    expect(await released(folder)).toMatchObject({
      isSound: true,
      lines: expect.not.stringContaining('written'),
    })
  })

  it('refuses a changed form that kept its version, and overwrites nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fixtures-'))
    await released(folder)
    const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('file'))
    const changed = readFileSync(join(folder, file), 'utf8').replace('"leaning"', '"lean"')
    writeFileSync(join(folder, file), changed)
    expect(await released(folder)).toMatchObject({
      isSound: false,
      lines: expect.stringContaining(`${file}: not written`),
    })
    expect(readFileSync(join(folder, file), 'utf8')).toBe(changed)
  })
})
