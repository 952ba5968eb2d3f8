import { test } from '@japa/runner'
import { badParameters, badValues, spoiled } from '#tests/generated/routes/bad_values'
import { makeCompany } from '#tests/helpers/company'
import { digest } from '#tests/helpers/digest'
import { COMMITS } from '#tests/helpers/isolation'

const TOKEN = 'A'.repeat(43)

/** What somebody who is not signed in can send. */
const doors: [path: string, body: object][] = [
  ['/login', { email: 'owner@acme.test', password: 'wrong', next: '/acme' }],
  ['/forgot-password', { email: 'nobody@acme.test' }],
  [`/password/${TOKEN}`, { password: 'a long enough one of mine' }],
  ['/preferences', { theme: 'dark', locale: 'en' }],
  ['/csp', { 'csp-report': { 'document-uri': 'x', 'violated-directive': 'y' } }],
  ['/logout', {}],
]

test.group('Who is not signed in', (group) => {
  group.tap((each) => each.tags([COMMITS]))

  for (const [path, body] of doors) {
    test(`breaks nothing at ${path.replace(TOKEN, ':token')} with any value (IN-1, IN-7)`, async ({
      client,
      assert,
    }) => {
      await makeCompany()
      const before = await digest()
      for (const [kind, value] of badValues) {
        for (const [name, changed] of [...spoiled(body, value), ['more', { ...body, more: value }] as const]) {
          const answer = await client.post(path).redirects(0).accept('html').withCsrfToken().json(changed)
          assert.isBelow(answer.status(), 500, `${name} as ${kind}`)
        }
      }
      assert.deepEqual(await digest(), before)
    })
  }

  test('breaks nothing by an address (IN-1)', async ({ client, assert }) => {
    for (const path of ['/login', '/forgot-password', `/password/${TOKEN}`, '/', '/tenants', '/acme']) {
      for (const spoil of badParameters) {
        for (const name of ['next', 'token', 'email'])
          assert.isBelow(
            (
              await client
                .get(`${path}?${spoil(name)}`)
                .redirects(0)
                .accept('html')
            ).status(),
            500,
            path + spoil(name)
          )
      }
    }
  })

  test('is refused a body that is too large, too deep, or broken (IN-1)', async ({ client, assert }) => {
    const bodies: [type: string, body: string, statuses: number[]][] = [
      ['application/json', `{"email":"${'x'.repeat(10_000_000)}"}`, [413]],
      ['application/x-www-form-urlencoded', `email=${'x'.repeat(10_000_000)}`, [413]],
      ['application/json', '['.repeat(1_000) + ']'.repeat(1_000), [400, 413, 419, 422]],
      ['application/json', '{"email":', [400, 422]],
      ['application/json', '"text"', [303, 400, 419, 422]],
      ['application/json', 'null', [303, 400, 419, 422]],
      ['application/json; charset=utf-7', '{}', [303, 400, 415, 419, 422]],
      [
        'application/x-www-form-urlencoded',
        Array.from({ length: 5_000 }, (_, index) => `k${index}=1`).join('&'),
        [303, 400, 413, 419, 422],
      ],
      ['multipart/form-data', 'no boundary', [303, 400, 419, 422]],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nnever ends',
        [303, 400, 419, 422],
      ],
      [
        'application/xml',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
        [303, 400, 415, 419, 422],
      ],
    ]
    for (const [type, body, statuses] of bodies) {
      const response = await fetch(new URL('/login', process.env.APP_URL), {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': type, 'accept': 'text/html' },
        body,
      })
      assert.include(statuses, response.status, `${type} ${body.slice(0, 40)}`)
      assert.notMatch(await response.text(), /root:|at \w+ \(/)
    }
    assert.equal((await client.get('/login')).status(), 200)
  })
})
