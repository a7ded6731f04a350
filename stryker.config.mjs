const folder = process.env.MUTATED ?? 'domain'

/** Breaks a folder in hundreds of small ways and sees whether its tests notice: `npm run test:mutation`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/support/vitest.mutation.config.ts' },
  mutate: [`src/${folder}/**/*.ts`],
  // What a file works out as it is loaded asks for all tests anew, on a fresh start: for texts, patterns and schemas of the
  // authors' checks that takes hours.
  ignoreStatic: folder !== 'domain',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: `.reports/mutation-${folder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
  tempDirName: '.reports/stryker',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: folder === 'domain' ? 90 : 85 },
}
