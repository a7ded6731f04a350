/** Breaks the arithmetic in hundreds of small ways and sees whether its tests notice: `npm run test:mutation`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/support/vitest.mutation.config.ts' },
  mutate: ['src/domain/**/*.ts'],
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.reports/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
  tempDirName: '.reports/stryker',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
}
