import { test } from '@japa/runner'
import type { ApiResponse } from '@japa/api-client'
import type { Assert } from '@japa/assert'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { outsideTenants, reading, titleOf } from '#tests/generated/routes/walked'

const nonces = new Set<string>()

/** What htmx says about a request, true or not. */
const hints: Record<string, string>[] = [
  { 'hx-request': 'true' },
  { 'hx-request': 'true', 'hx-request-type': 'full' },
  { 'hx-request': 'true', 'hx-boosted': 'true', 'hx-target': '../../etc/passwd' },
  { 'hx-request': 'true', 'hx-history-restore-request': 'true', 'hx-current-url': 'https://evil.example/' },
  {
    'hx-request': 'nonsense',
    'hx-target': 'rows',
    'hx-trigger': '{{7*7}}',
    'hx-prompt': '"><script>',
    'hx-source': '__proto__',
  },
]

test.group('Every answer', (group) => {
  const world = shareWorld(group)

  for (const route of reading.filter(({ name }) => fixtures[name])) {
    test(`of ${titleOf(route)} is guarded, private and the same for any htmx header (WEB-2, WEB-3, WEB-5, WEB-7)`, async ({
      client,
      assert,
    }) => {
      const { mine } = world()
      const { path } = requestOf('GET', route.pattern, fixtures[route.name], mine)
      const plain = await client.get(path).redirects(0).accept('html').loginAs(mine.owner)
      assertGuarded(assert, plain)
      assertPrivate(assert, plain)
      for (const headers of hints) {
        const hinted = await client.get(path).redirects(0).accept('html').loginAs(mine.owner).headers(headers)
        assert.equal(hinted.status(), plain.status(), JSON.stringify(headers))
        assertGuarded(assert, hinted)
        assertPrivate(assert, hinted)
        for (const name of ['hx-redirect', 'hx-location', 'hx-push-url'])
          assert.notMatch(String(hinted.header(name) ?? '/'), /evil|^[^/]|^\/\//)
      }
    })

    test(`of ${titleOf(route)} is not found under a name that caches keep (WEB-5)`, async ({ client, assert }) => {
      const { mine } = world()
      const [path] = requestOf('GET', route.pattern, fixtures[route.name], mine).path.split('?')
      for (const name of ['/x.css', '/x.js', '.css', '%2fx.css', ';x.css', '%00.png']) {
        const answer = await client
          .get(path + name)
          .redirects(0)
          .accept('html')
          .loginAs(mine.owner)
        assert.equal(answer.status(), 404, path + name)
        assertGuarded(assert, answer)
        assert.notInclude(answer.text() ?? '', 'Canary')
      }
    })
  }

  for (const route of outsideTenants.filter(({ method, pattern }) => method === 'GET' && !pattern.includes(':'))) {
    test(`of ${titleOf(route)} is guarded (WEB-3, WEB-7)`, async ({ client, assert }) => {
      for (const headers of [{}, ...hints]) {
        const answer = await client.get(route.pattern).redirects(0).accept('html').headers(headers)
        assertGuarded(assert, answer)
        assertPrivate(assert, answer)
      }
    })
  }
})

function assertGuarded(assert: Assert, response: ApiResponse) {
  const policy = String(response.header('content-security-policy'))
  assert.match(policy, /default-src 'none'|sandbox/)
  assert.notMatch(policy, /unsafe|strict-dynamic|\*/)
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  if (nonce) {
    assert.isAtLeast(Buffer.from(nonce, 'base64').length, 16)
    assert.isFalse(nonces.has(nonce), 'a nonce was used twice')
    nonces.add(nonce)
  }
  assert.equal(response.header('x-content-type-options'), 'nosniff')
  assert.equal(response.header('referrer-policy'), 'same-origin')
  assert.equal(response.header('cross-origin-opener-policy'), 'same-origin')
  assert.equal(response.header('cross-origin-resource-policy'), 'same-origin')
  assert.equal(response.header('strict-transport-security'), 'max-age=31536000; includeSubDomains')
  assert.isString(response.header('permissions-policy'))
  for (const name of ['server', 'x-powered-by', 'via']) assert.isUndefined(response.header(name))
}

function assertPrivate(assert: Assert, response: ApiResponse) {
  assert.equal(response.header('cache-control'), 'private, no-store')
  for (const name of ['HX-Request', 'HX-Request-Type', 'HX-History-Restore-Request'])
    assert.include(String(response.header('vary')), name)
}
