import fc from 'fast-check'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { noAnswers, type Answers } from '../../src/domain/answers'
import { makeLink } from '../../src/handover/link'
import { qrCode, type QrCode } from '../../src/handover/qr-code'
import { dryNeedling as aid } from '../support/aids'
import { anyAnswers } from '../support/answers'
import { typical } from '../support/typical'

const QUIET = 4
const handedOver = { aid: aid.id, aidVersion: aid.version, date: '2026-11-24', answers: typical }
const text = `https://decisions.example.org/read#${await makeLink(aid, handedOver)}`

/** The dark modules, read back from the path that is drawn. */
function modules({ path }: QrCode): Set<string> {
  const dark = new Set<string>()
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at += 1) dark.add(`${Number(x) + at},${y}`)
  return dark
}

/** Pixels of the code at so many a module, seen through `place`: where in the code a pixel of the picture lies. */
function picture(code: QrCode, scale: number, turn: number, blur: number) {
  const dark = modules(code)
  const side = Math.ceil((code.size + 2 * QUIET) * scale * 1.5)
  const middle = (code.size + 2 * QUIET) / 2
  const ink = (x: number, y: number) => {
    const [fromMiddleX, fromMiddleY] = [x / scale - side / scale / 2, y / scale - side / scale / 2]
    const codeX = Math.cos(turn) * fromMiddleX + Math.sin(turn) * fromMiddleY + middle - QUIET
    const codeY = Math.cos(turn) * fromMiddleY - Math.sin(turn) * fromMiddleX + middle - QUIET
    return dark.has(`${Math.floor(codeX)},${Math.floor(codeY)}`) ? 1 : 0
  }
  const pixels = new Uint8ClampedArray(side * side * 4)
  const near = Array.from({ length: 2 * blur + 1 }, (_, at) => at - blur)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const around = near.flatMap((dy) => near.map((dx) => ink(x + dx, y + dy)))
      const darkness = around.reduce<number>((sum, one) => sum + one, 0) / around.length
      // Dim light and grey paper, as a photograph has them.
      const light = 200 - 150 * darkness - (20 * x) / side
      pixels.set([light, light, light, 255], (y * side + x) * 4)
    }
  return jsQR(pixels, side, side)?.data
}

describe('the QR code of a typical summary', () => {
  it('is read back by another decoder', () => {
    const code = qrCode(text)
    expect(code && picture(code, 4, 0, 0)).toBe(text)
  })

  it('is read back from a picture that is turned and blurred', () => {
    const code = qrCode(text)
    expect(code && picture(code, 6, 0.12, 1)).toBe(text)
  })

  it('is read back from such a picture whatever the answers are, and without any', async () => {
    const codeOf = async (answers: Answers) => {
      const address = `https://decisions.example.org/read#${await makeLink(aid, { ...handedOver, answers })}`
      return { address, code: qrCode(address) }
    }
    const links = await Promise.all(
      [noAnswers, ...fc.sample(anyAnswers(aid), { numRuns: 12, seed: 1 })].map(codeOf),
    )
    const short = links.filter(({ code }) => code !== null)
    expect(short.length).toBeGreaterThan(5)
    for (const { address, code } of short) expect(code && picture(code, 4, 0.12, 1)).toBe(address)
  })

  it('is not made where the address is too long', () => {
    expect(qrCode('x'.repeat(5000))).toBeNull()
  })
})
