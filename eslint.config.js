import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist/', 'dist-single/', '.ssr/', '.reports/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  vue.configs['flat/recommended'],
  vue.configs['no-layout-rules'],
  accessibility.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      // The types say what exists; this rule knows neither them nor the browser.
      'no-undef': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ClassDeclaration, ClassExpression',
          message: 'Functions and plain data instead of classes.',
        },
        { selector: 'TSEnumDeclaration', message: 'A list `as const` instead of an enum.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports.' },
      ],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    // A promise that nobody waits for is an assertion that cannot fail, or an error that nobody sees.
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/authoring/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // Dates and chance come in as arguments, so that the arithmetic gives the same answer every time.
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'localStorage',
        'performance',
        'fetch',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The date is an argument.',
        },
        {
          selector: 'ClassDeclaration, ClassExpression',
          message: 'Functions and plain data instead of classes.',
        },
        { selector: 'TSEnumDeclaration', message: 'A list `as const` instead of an enum.' },
      ],
    },
  },
  {
    // On a phone their cells are laid out as blocks, which takes a table's own roles away: there they are spelled out.
    files: ['src/components/{Options,Tipping}Table.vue'],
    rules: { 'vuejs-accessibility/no-redundant-roles': 'off' },
  },
  {
    // The tools themselves ask for a default export.
    files: ['**/*.config.{js,mjs,ts}', '**/*.d.ts', '**/*.vue'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
