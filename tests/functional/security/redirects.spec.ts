import { test } from '@japa/runner'
import { makeCompany } from '#tests/helpers/company'
import { queueExport } from '#tests/helpers/exports'
import { Visitor } from '#tests/helpers/visitor'
import { COMMITS } from '#tests/helpers/isolation'

const OURS = new URL(process.env.APP_URL!).host

/** Addresses that a browser, or a careless reader of addresses, would take elsewhere. */
const ELSEWHERE = [
  ...[
    'https://evil.example',
    'http://evil.example/acme',
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\\\evil.example',
  ],
  ...[
    '/\\/evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/ /evil.example',
  ],
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
  ],
  ...[
    `https://${OURS}@evil.example`,
    `https://${OURS}.evil.example`,
    `https://evil.example/${OURS}`,
    `https://evil.example#${OURS}`,
    `https://evil.example?${OURS}`,
  ],
  ...[
    '/a/..//evil.example',
    '/./\\evil.example',
    '/..//evil.example',
    '/%09/evil.example\\',
    'evil.example',
    './evil',
    '../evil',
    '',
    '?next=//evil.example',
    '#//evil',
  ],
  ...[
    '/acme\r\nLocation: https://evil.example',
    '/acme\u0000',
    '/\u00a0/evil.example',
    '/\u2028/evil.example',
    'https:evil.example',
    'http:/evil.example',
    'https:\\\\evil.example',
    '//evil%E3%80%82example',
    '〱evil.example',
  ],
]

const leadsHere = (location: string | null) => {
  const { host, pathname } = new URL(location ?? '', `http://${OURS}`)
  return host === OURS && !pathname.startsWith('//') && !/[\\\s]/.test(location!)
}

test.group('Nobody is led to another site', (group) => {
  group.each.setup(async () => void (await makeCompany()))

  test('after signing in (WEB-6)', async ({ assert }) => {
    const visitor = new Visitor()
    for (const next of ELSEWHERE) {
      const page = await visitor.get(`/login?next=${encodeURIComponent(next)}`)
      assert.notInclude(page.text, 'evil', next)
    }
    for (const next of ELSEWHERE.filter((_, index) => index % 4 === 0)) {
      const one = new Visitor()
      const { status, location } = await one.post('/login', {
        email: 'owner@acme.test',
        password: 'clientele-demo',
        next,
      })
      assert.equal(status, 303, next)
      assert.equal(location, '/', next)
    }
    const { location } = await visitor.post('/login', {
      email: 'owner@acme.test',
      password: 'clientele-demo',
      next: '/acme/customers?q=x',
    })
    assert.equal(location, '/acme/customers?q=x')
  }).tags([COMMITS])

  test('after a wrong password (WEB-6)', async ({ assert }) => {
    for (const next of ELSEWHERE.slice(0, 4)) {
      const { location } = await new Visitor().post('/login', { email: 'owner@acme.test', password: 'wrong', next })
      assert.equal(location, '/login', next)
    }
  }).tags([COMMITS])

  test('by where a request says it came from (WEB-6)', async ({ client, assert }) => {
    const { users, as } = await makeCompany('globex')
    const { id } = await as('owner', () => queueExport())
    const paths = [
      `/globex/operations/${id}/cancellation`,
      `/globex/operations/${id}/attempts`,
      '/preferences',
      '/globex/profile?_method=PUT',
      '/globex/customers/views',
      '/globex/reports/exports',
      '/globex/settings/fields/order?_method=PUT',
    ]
    for (const path of paths) {
      for (const referer of ELSEWHERE.filter((address) => /^[\x21-\x7e]+$/.test(address))) {
        const answer = await client
          .post(path)
          .redirects(0)
          .accept('html')
          .loginAs(users.owner)
          .withCsrfToken()
          .header('referer', referer)
        const location = answer.header('location') as string | undefined
        assert.isTrue(!location || leadsHere(location), `${path} from ${referer} to ${location}`)
        assert.notMatch(location ?? '', /evil\.example$/)
      }
    }
  })

  test('by the host that a request names (WEB-6)', async ({ client, assert }) => {
    const { users } = await makeCompany('globex')
    for (const name of ['x-forwarded-host', 'forwarded', 'x-host', 'x-original-url', 'x-rewrite-url']) {
      const answer = await client
        .get('/globex/customers')
        .redirects(0)
        .accept('html')
        .loginAs(users.owner)
        .header(name, name === 'forwarded' ? 'host=evil.example' : 'evil.example')
      assert.equal(answer.status(), 200)
      assert.notInclude(answer.text() ?? '', 'evil.example')
    }
  })
})
