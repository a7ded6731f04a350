import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'

/** What a print shows: its text in reading order, its pages as grey pictures. */
export interface Paper {
  readonly pages: number
  readonly facts: string
  /** As it is laid out, and with every gap as one space. */
  readonly text: string
  readonly words: string
  picture(page: number, dpi: number): GreyPicture
}

/** 0 black … 255 white, row by row. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

export async function printed(page: Page, format: 'A4' | 'Letter', info: TestInfo): Promise<Paper> {
  const file = info.outputPath(`print-${format}.pdf`)
  writeFileSync(file, await page.pdf({ format, preferCSSPageSize: true, tagged: true, outline: true }))
  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  const read = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]),
    facts,
    text,
    words: read.replace(/\s+/g, ' '),
    picture: (number, dpi) =>
      greyPicture(
        execFileSync(
          'pdftoppm',
          ['-r', String(dpi), '-f', String(number), '-l', String(number), '-gray', file],
          {
            maxBuffer: 100_000_000,
          },
        ),
      ),
  }
}

/** Reads a binary PGM (P5). */
function greyPicture(pgm: Buffer): GreyPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'))
  if (head === null) throw new Error('This is no PGM picture.')
  return { width: Number(head[1]), height: Number(head[2]), pixels: pgm.subarray(head[0].length) }
}

/** The share of ink, 0 to 1, in a part of a picture; sides are shares of the whole. */
export function ink(
  { width, height, pixels }: GreyPicture,
  part: { readonly left?: number; readonly top?: number; readonly right?: number; readonly bottom?: number },
): number {
  const { left = 0, top = 0, right = 1, bottom = 1 } = part
  let dark = 0
  let all = 0
  for (let y = Math.floor(top * height); y < Math.floor(bottom * height); y += 1)
    for (let x = Math.floor(left * width); x < Math.floor(right * width); x += 1) {
      all += 1
      if ((pixels[y * width + x] ?? 255) < 128) dark += 1
    }
  return dark / all
}

/** As a decoder of QR codes wants it. */
export function rgba({ pixels }: GreyPicture): Uint8ClampedArray {
  const four = new Uint8ClampedArray(pixels.length * 4)
  pixels.forEach((grey, at) => four.set([grey, grey, grey, 255], at * 4))
  return four
}
