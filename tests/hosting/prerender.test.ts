import { expect, it } from 'vitest'
import { fill } from '../../src/hosting/prerender.mjs'

const template = '<html><title></title><!--head--><body><!--app--><!--payload--></body></html>'
const page = {
  html: '<p>Tea</p>',
  title: 'Tea',
  description: 'Is "tea" for you?',
  language: { id: 'ar', direction: 'rtl' },
  alternates: [{ language: 'ar', href: '/ar' }],
  isEntry: true,
  modules: ['src/views/Weigh.vue', 'src/components/Fold.vue', 'none'],
  payload: { id: 'payload', data: { title: '</script><script>alert(1)</script> $& costs' } },
}
const chunks = {
  'src/views/Weigh.vue': {
    file: 'weigh.js',
    imports: ['shared'],
    dynamicImports: ['src/components/Fold.vue'],
  },
  shared: { file: 'shared.js' },
  'src/components/Fold.vue': { file: 'fold.js' },
}

it('a page’s data cannot end the element that carries it, and comes back as it was', () => {
  const html = fill(template, page, chunks)
  const [, json = ''] = /<script type="application\/json" id="payload">(.*?)<\/script>/.exec(html) ?? []
  expect(JSON.parse(json)).toEqual(page.payload.data)
  expect(html.match(/<script/g)).toHaveLength(1)
})

it('a title is text, whatever it holds', () => {
  expect(fill(template, { ...page, title: 'Tea & <b>milk</b>' }, chunks)).toContain(
    '<title>Tea &amp; &lt;b>milk&lt;/b></title>',
  )
})

it('a description is text too, and left out where there is none', () => {
  expect(fill(template, page, chunks)).toContain('name="description" content="Is &quot;tea&quot; for you?"')
  expect(fill(template, { ...page, description: null }, chunks)).not.toContain('description')
})

it('a page says its language and loads ahead what its view cannot do without', () => {
  const html = fill(template, page, chunks)
  expect(html).toContain('<html lang="ar" dir="rtl" data-entry>')
  expect(html.match(/modulepreload[^>]*/g)).toEqual([
    'modulepreload" crossorigin href="/weigh.js"',
    'modulepreload" crossorigin href="/shared.js"',
  ])
})

it('other languages are named where there are any', () => {
  expect(fill(template, page, chunks)).not.toContain('alternate')
  const both = [...page.alternates, { language: 'en', href: '/' }]
  expect(fill(template, { ...page, alternates: both }, chunks).match(/hreflang="(ar|en)"/g)).toHaveLength(2)
})
