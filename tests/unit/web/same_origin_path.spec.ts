import { test } from '@japa/runner'
import { sameOriginPath } from '#web/same_origin_path'

const ELSEWHERE = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/%09/../..//evil.example\\',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '',
  ' /acme',
  '/acme\u0000',
  '/a/..//evil.example',
  '/./\\evil.example',
  '/\u00a0/evil',
  'http:evil.example',
  '/acme\r\nSet-Cookie: a=b',
  null,
  undefined,
  7,
  ['/acme'],
  { path: '/acme' },
]

test.group('A path of this site', () => {
  test('is not {$self}')
    .with(ELSEWHERE)
    .run(({ assert }, target) => {
      assert.isNull(sameOriginPath(target))
    })

  test('keeps its query and fragment', ({ assert }) => {
    assert.equal(
      sameOriginPath('/acme/customers?filter[status]=a&q=x%20y#top'),
      '/acme/customers?filter[status]=a&q=x%20y#top'
    )
    assert.equal(sameOriginPath('/'), '/')
  })
})
