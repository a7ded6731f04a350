import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wrongImports } from './support/layers'

const src = new URL('../src/', import.meta.url)

function readSources() {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|vue|mjs)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({ path, source: readFileSync(new URL(path, src), 'utf8') }))
}

describe('the layers', () => {
  it('import only what the table allows', () => {
    expect(wrongImports(readSources())).toEqual([])
  })

  it('are read from a src that has files', () => {
    expect(readSources().map(({ path }) => path)).toContain('domain/aid.ts')
  })
})

describe('a wrong import is reported', () => {
  it.each([
    ['domain/weigh.ts', "import { ref } from 'vue'", 'domain may not import vue'],
    ['domain/weigh.ts', "export { t } from '../words/t'", 'domain may not import words (../words/t)'],
    [
      'domain/weigh.ts',
      "type Words = import('../words/t').Words",
      'domain may not import words (../words/t)',
    ],
    ['domain/weigh.ts', "import { readFileSync } from 'node:fs'", 'domain may not import node:fs'],
    ['aids/any/card.ts', "import { weigh } from '../../domain/weigh'", 'aids may not import domain'],
    ['authoring/read.ts', "import '../aids/any/aid.yaml'", 'authoring may not import aids'],
    ['words/t.ts', "import { SIDES } from '../domain/aid'", 'words may import only types of domain'],
    [
      'words/t.ts',
      "import { type Side, SIDES } from '../domain/aid'",
      'words may import only types of domain',
    ],
    ['stores/answers.ts', "import { keep } from '../storage/keep'", 'stores may not import storage'],
    ['composables/a.ts', "const view = import('../views/Home.vue')", 'composables may not import views'],
    [
      'components/A.vue',
      "<script setup>import { s } from '../stores/s'</script>",
      'components may not import stores',
    ],
    [
      'components/A.vue',
      "<script>export default {}</script><script setup>import 'pinia'</script>",
      'import pinia',
    ],
    [
      'views/A.vue',
      "<script setup>import { k } from '../storage/k'</script>",
      'views may not import storage',
    ],
    ['views/A.vue', "<script setup>import.meta.glob(['../aids/*'])</script>", 'views may not import aids'],
    ['router/routes.ts', "import Home from '../views/Home.vue'", 'router may import views only lazily'],
    ['handover/text.ts', "import type { K } from '../stores/k'", 'handover may not import stores'],
    ['hosting/serve.mjs', "import { aid } from '../domain/aid'", 'hosting may not import domain'],
    ['views/a.ts', "import config from '../../package.json'", 'views may not import outside src'],
    ['views/a.ts', 'const view = import(`./${name}.ts`)', 'imports what is worked out only as it runs'],
    ['utils/a.ts', '', 'there is no layer "utils"'],
  ])('%s: %s', (path, source, fault) => {
    expect(wrongImports([{ path, source }])).toEqual([expect.stringContaining(fault)])
  })
})

describe('a right import is not', () => {
  it.each([
    ['domain/weigh.ts', "import { SIDES } from './aid'"],
    ['words/t.ts', "import type { Side } from '../domain/aid'"],
    ['words/t.ts', "import { type Side } from '../domain/aid'"],
    ['router/routes.ts', "const home = () => import('../views/Home.vue')"],
    ['views/A.vue', '<script setup lang="ts">import B from \'../components/B.vue\'</script>'],
    ['hosting/prerender.mjs', "import { renderToString } from 'vue/server-renderer'"],
    ['main.ts', "import { keep } from './storage/keep'"],
    ['domain/weigh.ts', "// import { ref } from 'vue'"],
  ])('%s: %s', (path, source) => {
    expect(wrongImports([{ path, source }])).toEqual([])
  })
})
