/**
 * Twenty deliberate faults, each such as a hurried change might bring in, and the test file that is expected to notice.
 *
 * @typedef {object} Sabotage
 * @property {string} what what a person would meet
 * @property {string} file under src
 * @property {string} from a text that the file holds once
 * @property {string} to
 * @property {string} test under tests
 */

/** @type {readonly Sabotage[]} */
export const sabotages = [
  {
    what: 'the result points to the lighter side',
    file: 'domain/weigh.ts',
    from: "benefits > risks ? 'benefit' : 'risk'",
    to: "benefits > risks ? 'risk' : 'benefit'",
    test: 'domain/weigh.test.ts',
  },
  {
    what: 'not answered counts as zero',
    file: 'domain/themes.ts',
    from: 'if (!isImportance(rating)) theme.open = true',
    to: 'if (!isImportance(rating)) theme.weight ??= 0',
    test: 'domain/weigh.test.ts',
  },
  {
    what: 'a review is due a day late',
    file: 'domain/progress.ts',
    from: 'today >= dates.nextReview',
    to: 'today > dates.nextReview',
    test: 'domain/summary.test.ts',
  },
  {
    what: 'an answer to a card that left the aid is lost, not kept aside',
    file: 'domain/reconcile.ts',
    from: 'entriesOf(answers.ratings, (id) => cards.has(id) === cardsAre)',
    to: 'entriesOf(answers.ratings, (id) => cards.has(id) && cardsAre)',
    test: 'handover/file.test.ts',
  },
  {
    what: 'an old link opens with the next day’s date',
    file: 'handover/link.ts',
    from: "Date.parse('2026-01-01')",
    to: "Date.parse('2026-01-02')",
    test: 'handover/old-data.test.ts',
  },
  {
    what: 'a link may inflate without end',
    file: 'handover/deflate.ts',
    from: 'if (length > most)',
    to: 'if (length > most * most)',
    test: 'handover/link.test.ts',
  },
  {
    what: 'own reasons from a record system change sides',
    file: 'handover/fhir-read.ts',
    from: "('benefit' as const) : ('risk' as const)",
    to: "('risk' as const) : ('benefit' as const)",
    test: 'handover/fhir.test.ts',
  },
  {
    what: 'a file of the next version is called damaged',
    file: 'handover/file.ts',
    from: 'v.gtValue(FILE_VERSION)',
    to: 'v.gtValue(FILE_VERSION + 1)',
    test: 'handover/file.test.ts',
  },
  {
    what: 'answers kept in version 1 are lost',
    file: 'storage/envelope.ts',
    from: 'version: v.literal(1)',
    to: 'version: v.literal(0)',
    test: 'storage/old-data.test.ts',
  },
  {
    what: 'what cannot be read takes the place of what was set aside before',
    file: 'storage/envelope.ts',
    from: 'places.find((other) => storage.getItem(other) === null)',
    to: 'places.find((other) => storage.getItem(other) !== undefined)',
    test: 'storage/local-answers-keeper.test.ts',
  },
  {
    what: 'a shared computer keeps answers although it was told not to',
    file: 'keep-answers.ts',
    from: 'if (!store.keepNothing) keep(aid)',
    to: 'keep(aid)',
    test: 'keep-answers.test.ts',
  },
  {
    what: 'moving a question moves the other one',
    file: 'stores/reflection.ts',
    from: 'question.withQuestionMoved(store.answers, id, toThatOf)',
    to: 'question.withQuestionMoved(store.answers, toThatOf, id)',
    test: 'stores/reflection.test.ts',
  },
  {
    what: 'terms are marked inside other words',
    file: 'authoring/glossary.ts',
    from: '(?<![\\\\p{L}\\\\p{N}])',
    to: '',
    test: 'authoring/glossary.test.ts',
  },
  {
    what: 'a plural for one exact number is never said',
    file: 'authoring/compile-messages.ts',
    from: "key.replace(/^=/, '')",
    to: 'key',
    test: 'authoring/compile-messages.test.ts',
  },
  {
    what: 'sentences of 28 words pass the authors’ checks',
    file: 'authoring/check-content.ts',
    from: 'SENTENCE_LIMIT = 25',
    to: 'SENTENCE_LIMIT = 30',
    test: 'authoring/broken-aids.test.ts',
  },
  {
    what: 'the plural is that of one, whatever the number',
    file: 'words/words.ts',
    from: 'plurals().select(Number(values[by]))',
    to: "plurals().select(Number(by !== ''))",
    test: 'authoring/compile-messages.test.ts',
  },
  {
    what: 'the local server hands out hidden files',
    file: 'hosting/negotiation.mjs',
    from: "segment === '' || segment.startsWith('.')",
    to: "segment === '' || segment === '..'",
    test: 'hosting/serve.test.ts',
  },
  {
    what: 'content of an aid ends the script element that carries it',
    file: 'hosting/prerender.mjs',
    from: "json.replaceAll('<', '\\\\u003c')",
    to: 'json',
    test: 'hosting/prerender.test.ts',
  },
  {
    what: 'a question comes with “does not matter” preselected',
    file: 'components/ChoiceQuestion.vue',
    from: ':checked="answer.value === chosen"',
    to: ':checked="answer.value === (chosen ?? 0)"',
    test: 'components/choice-question.test.ts',
  },
  {
    what: 'the picture hatches benefits in place of risks',
    file: 'components/BalancePicture.vue',
    from: 'v-if="side === \'risk\'"',
    to: 'v-if="side === \'benefit\'"',
    test: 'components/balance-picture.test.ts',
  },
]
