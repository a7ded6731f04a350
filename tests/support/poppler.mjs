import { installDebianPackage, isOnPath } from './install.mjs'

const COMMANDS = ['pdftotext', 'pdfinfo', 'pdftoppm']

/** Sees to the commands that read a printed sheet back; throws with what to install where they cannot be had. */
export function ensurePoppler() {
  if (COMMANDS.every(isOnPath)) return
  installDebianPackage('poppler-utils')
  if (COMMANDS.every(isOnPath)) return
  throw new Error(
    'The print tests need pdftotext, pdfinfo and pdftoppm. Install poppler (Debian: `apt install poppler-utils`, macOS: `brew install poppler`).',
  )
}
