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

/** Row by row, 1 for each dark module, read back from the path that is drawn. */
function modules({ path, size }: QrCode): Uint8Array {
  const dark = new Uint8Array(size * size)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const from = Number(y) * size + Number(x)
    dark.fill(1, from, from + Number(length))
  }
  return dark
}

/** What the code looks like at so many pixels a module, turned about its middle: 1 for each pixel with ink. */
function turned(code: QrCode, scale: number, turn: number, side: number): Uint8Array {
  const dark = modules(code)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const ink = new Uint8Array(side * side)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [fromMiddleX, fromMiddleY] = [(x - side / 2) / scale, (y - side / 2) / scale]
      const column = Math.floor(cos * fromMiddleX + sin * fromMiddleY + code.size / 2)
      const row = Math.floor(cos * fromMiddleY - sin * fromMiddleX + code.size / 2)
      const inside = column >= 0 && column < code.size && row >= 0 && row < code.size
      if (inside && dark[row * code.size + column] === 1) ink[y * side + x] = 1
    }
  return ink
}

/** What another decoder reads of a photograph of the code: turned, each pixel mixed with those `blur` away from it. */
function readBack(code: QrCode, scale: number, turn: number, blur: number): string | undefined {
  const side = Math.ceil((code.size + 2 * QUIET) * scale * 1.5)
  const ink = turned(code, scale, turn, side)
  const pixels = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      let inked = 0
      for (let dy = -blur; dy <= blur; dy += 1)
        for (let dx = -blur; dx <= blur; dx += 1) inked += ink[(y + dy) * side + x + dx] ?? 0
      const darkness = inked / (2 * blur + 1) ** 2
      // Dim light and grey paper, as a photograph has them.
      const light = 200 - 150 * darkness - (20 * x) / side
      pixels.set([light, light, light, 255], (y * side + x) * 4)
    }
  return jsQR(pixels, side, side)?.data
}

describe('the QR code of a typical summary', () => {
  it('is read back by another decoder', () => {
    const code = qrCode(text)
    expect(code && readBack(code, 4, 0, 0)).toBe(text)
  })

  it('is read back from a picture that is turned and blurred', () => {
    const code = qrCode(text)
    expect(code && readBack(code, 6, 0.12, 1)).toBe(text)
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
    for (const { address, code } of short) expect(code && readBack(code, 4, 0.12, 1)).toBe(address)
  })

  it('is not made where the address is too long', () => {
    expect(qrCode('x'.repeat(5000))).toBeNull()
  })
})
