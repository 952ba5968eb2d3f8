import Tokens from 'csrf'
import { test } from '@japa/runner'
import type { ApiRequest } from '@japa/api-client'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { formOf } from '#tests/generated/routes/request'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { outsideTenants, titleOf, writing } from '#tests/generated/routes/walked'
import { digest } from '#tests/helpers/digest'

const tokens = new Tokens()
const token = (secret: string) => tokens.create(secret)

/** A form on another site can send the person's cookies along; these are all the ways in which it cannot have the token. */
const forgeries: [name: string, status: number, forge: (call: ApiRequest) => unknown][] = [
  ['no token', 419, (call) => call],
  ['an empty token', 419, (call) => call.header('x-csrf-token', '')],
  ['a token of nobody', 419, (call) => call.header('x-csrf-token', token('guessed'))],
  [
    'the token of another session',
    419,
    (call) => call.withSession({ 'csrf-secret': 'mine' }).header('x-csrf-token', token('theirs')),
  ],
  [
    'JSON as plain text',
    419,
    (call) => call.header('content-type', 'text/plain').withSession({ 'csrf-secret': 'mine' }),
  ],
  ['the right token from another site', 403, (call) => call.withCsrfToken().header('sec-fetch-site', 'cross-site')],
  ['the right token from a sister site', 403, (call) => call.withCsrfToken().header('sec-fetch-site', 'same-site')],
  ['the right token with another origin', 403, (call) => call.withCsrfToken().header('origin', 'https://evil.example')],
]

/** Browsers send reports of what the policy stopped without a token; they are only written to the log. */
const OPEN = new Set(['/csp'])

test.group('A forged request', (group) => {
  const world = shareWorld(group)

  for (const route of writing.filter(({ name }) => fixtures[name])) {
    test(`to ${titleOf(route)} is refused and writes nothing (WEB-1, PM-3)`, async ({ client, assert }) => {
      const { mine } = world()
      const { path, body } = requestOf(route.method, route.pattern, fixtures[route.name], mine)
      const before = await digest()
      for (const [name, status, forge] of forgeries) {
        const call = client
          .request(path, route.method as 'POST')
          .redirects(0)
          .accept('html')
          .loginAs(mine.owner)
        if (name === 'JSON as plain text') call.json(JSON.stringify(body ?? {}))
        else if (body) call.form(formOf(body))
        forge(call)
        assert.equal((await call).status(), status, name)
      }
      assert.deepEqual(await digest(), before)
    })
  }

  for (const { method, pattern } of outsideTenants.filter(
    (route) => route.method !== 'GET' && !OPEN.has(route.pattern)
  )) {
    test(`to ${method} ${pattern} is refused and writes nothing (WEB-1, PM-3)`, async ({ client, assert }) => {
      const { owner } = world().mine
      const path = pattern.replace(':token', 'A'.repeat(43))
      const before = await digest()
      for (const [name, status, forge] of forgeries) {
        for (const person of [undefined, owner]) {
          const call = client
            .request(path, method as 'POST')
            .redirects(0)
            .accept('html')
          if (person) call.loginAs(person)
          if (name === 'JSON as plain text') call.json('{"email":"a@b.test"}')
          forge(call)
          assert.equal((await call).status(), status, name)
        }
      }
      assert.deepEqual(await digest(), before)
    })
  }

  for (const method of ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'nonsense', '', 7, null, ['GET'], { x: 'GET' }]) {
    test(`that calls itself ${JSON.stringify(method)} still needs the token (WEB-1)`, async ({ client, assert }) => {
      const { mine } = world()
      const before = await digest()
      const calls = [
        client.post(`/acme/customers/${mine.ids.customer}/disabling`).json({ _method: method }),
        client.post(`/acme/customers/${mine.ids.customer}/disabling`).form({ _method: method }),
        client.post(`/acme/customers/${mine.ids.customer}/disabling`).fields({ _method: String(method) }),
        client.post(`/acme/customers/${mine.ids.customer}/disabling`).qs({ _method: method }),
      ]
      for (const call of calls) assert.equal((await call.redirects(0).accept('html').loginAs(mine.owner)).status(), 419)
      assert.deepEqual(await digest(), before)
    })
  }
})
