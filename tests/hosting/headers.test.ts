import { describe, expect, it } from 'vitest'
import { policyOfPages, policyOfSingleFile, securityHeadersFor } from '../../src/hosting/headers.mjs'

const directivesOf = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )
const ofHeader = directivesOf(securityHeadersFor('/any-aid/weigh')['Content-Security-Policy'] ?? '')
const ofPage = directivesOf(policyOfPages)
const ofFile = directivesOf(policyOfSingleFile({ scripts: "'sha256-a'", styles: "'sha256-b'" }))

describe('the content security policy', () => {
  it('begins with nothing, and names for each thing that a page does the site itself or nobody', () => {
    expect(Object.keys(ofHeader)[0]).toBe('default-src')
    expect(ofHeader).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'worker-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'vue weigh-up-worker',
    })
  })

  it('in a page is that of the header without who may frame it, which a tag cannot say, and fetches nothing', () => {
    expect({ ...ofPage, 'frame-ancestors': "'none'" }).toEqual({ ...ofHeader, 'connect-src': "'none'" })
    expect(ofPage).not.toHaveProperty('frame-ancestors')
  })

  it('of a single file allows what stands in it by its hash, and nothing that is loaded', () => {
    expect(ofFile).toEqual({
      'default-src': "'none'",
      'script-src': "'sha256-a'",
      'style-src': "'sha256-b'",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'vue',
    })
  })

  it('of no kind allows script that stands in a page, script made from text, or another site', () => {
    for (const directives of [ofHeader, ofPage, ofFile])
      for (const [name, value] of Object.entries(directives))
        expect(`${name} ${value}`).not.toMatch(/unsafe|https?:|\*|strict-dynamic/)
  })

  it('allows other sites nothing but to frame what is made for it', () => {
    const embedded = directivesOf(securityHeadersFor('/embed/any-aid')['Content-Security-Policy'] ?? '')
    expect(embedded).toEqual({ ...ofHeader, 'frame-ancestors': '*' })
  })
})
