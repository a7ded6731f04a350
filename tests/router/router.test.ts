import { expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { weighUpRouter } from '../../src/router/router'

it('what others put behind an address stays there', async () => {
  const page = { render: () => null }
  const addresses = { aidIds: ['tea'], languages: ['en'] }
  const router = weighUpRouter(createMemoryHistory(), addresses, { frame: page, weigh: page })
  await router.push('/tea/weigh?from=a%26b&letter=%D8%B9')
  expect(router.currentRoute.value).toMatchObject({
    name: 'weigh',
    params: { aid: 'tea' },
    query: { from: 'a&b', letter: 'ع' },
    fullPath: '/tea/weigh?from=a%26b&letter=%D8%B9',
  })
  const elsewhere = router.resolve({ name: 'safety', params: { aid: 'tea' }, query: { from: 'a&b' } })
  expect(elsewhere.fullPath).toBe('/tea/safety?from=a%26b')
  await router.push('/tea/weigh?%')
  expect(router.currentRoute.value.name).toBe('weigh')
})
