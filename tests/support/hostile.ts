import * as fc from 'fast-check'

/** What somebody may write, or put into a file, to be taken for more than text. No entry is longer than an own reason. */
export const HOSTILE: Readonly<Record<string, string>> = {
  markup: '<b>bold</b> <h1>big</h1> &lt;i&gt; &amp; <!-- gone --> ]]>',
  script: '<script>globalThis.pwned = 1</script>"><img src=x onerror="globalThis.pwned = 1">',
  'a script address': '<a href="javascript:globalThis.pwned = 1">tap</a> javascript:globalThis.pwned=1',
  'a template': '{{ globalThis.pwned = 1 }} ${globalThis.pwned = 1} {$title} %s',
  'an end of its element': '</textarea></title></style></script><svg onload="globalThis.pwned = 1">',
  'a right-to-left override': 'safe\u202Eelbaliaveruton (tfeneB)',
  'isolates that are not closed': '\u2067\u2066\u2068open\u202B\u202A and left open',
  'isolates that are closed too often': 'closed\u2069\u2069\u202C\u202C and then \u202Ereversed',
  'zero-width characters': 'zero\u200B\u200C\u200D\u2060\uFEFFwidth\u00ADsoft',
  'a word without end': 'x'.repeat(200),
  'an Arabic word without end': 'ب'.repeat(200),
  families: '👨‍👩‍👧‍👦'.repeat(10),
  'flags and tags': '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}🇺🇳👩🏽‍⚕️',
  'piled-up accents': `Z${'\u0335\u0322\u0301'.repeat(20)}algo`,
  'lines and tabulators': 'one\ntwo\n\n\tthree\u2028four\u2029five',
  'both directions': 'I take دواء 500 mg مرتين, (often)',
  'names of objects': '__proto__ constructor toString',
  'a form': '","notes":"x"}],"version":2,"__proto__":{"polluted":1}',
}

/** What cannot be kept as it is, with what becomes of it. */
export const MENDED: readonly (readonly [string, string, string])[] = [
  ['a zero byte', 'a\0b', 'ab'],
  ['control characters', 'a\u0001\u0007\u0008\u000B\u001B[31m\u007F\u0085\u009Bb', 'a[31mb'],
  ['an end of line of Windows', 'a\r\nb', 'a\nb'],
  ['the first half of a pair', 'a\uD83Db', 'a\uFFFDb'],
  ['the second half of a pair', 'a\uDE00b', 'a\uFFFDb'],
  ['a pair the wrong way round', 'a\uDE00\uD83Db', 'a\uFFFD\uFFFDb'],
]

/** Any row of UTF-16 code units: halves of pairs, control characters and all; those that matter more often than others. */
export const anyUnits: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '\0',
        '\u202E',
        '\u2069',
        '\uD83D',
        '\uDE00',
        '\u200B',
        '<',
        '"',
        '&',
        '\\',
        '\n',
        '\r',
      ),
      fc.constantFrom(...Object.values(HOSTILE)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
