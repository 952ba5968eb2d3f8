import { test } from '@japa/runner'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { reading, tenantRoutes, titleOf } from '#tests/generated/routes/walked'
import { digest } from '#tests/helpers/digest'

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const

const declared = Map.groupBy(tenantRoutes, ({ pattern }) => pattern)

/** Reading is noted in few tables; see the fixtures. */
function unnoted(tables: Record<string, string>, notes: string[] = []) {
  return Object.fromEntries(Object.entries(tables).filter(([table]) => !notes.includes(table)))
}

test.group('A method', (group) => {
  const world = shareWorld(group)

  for (const route of reading.filter(({ name }) => fixtures[name])) {
    test(`that reads ${titleOf(route)} stays one that reads, whatever it calls itself (WEB-1)`, async ({
      client,
      assert,
    }) => {
      const { mine } = world()
      const fixture = fixtures[route.name]
      const { path } = requestOf('GET', route.pattern, fixture, mine)
      const before = unnoted(await digest(), fixture.notes)
      const ask = (address: string, method: 'GET' | 'HEAD' = 'GET') =>
        client.request(address, method).redirects(0).accept('html').loginAs(mine.owner).withCsrfToken()
      const usual = (await ask(path)).status()
      const head = await ask(path, 'HEAD')
      assert.equal(head.status(), usual)
      assert.isEmpty(head.text() ?? '')
      for (const method of METHODS) {
        const named = await ask(`${path}${path.includes('?') ? '&' : '?'}_method=${method}`)
        const overridden = await ask(path).header('x-http-method-override', method).header('x-method-override', method)
        for (const answer of [named, overridden]) assert.include([usual, 422], answer.status(), method)
      }
      assert.deepEqual(unnoted(await digest(), fixture.notes), before)
    })
  }

  for (const [pattern, routes] of declared) {
    test(`that ${pattern} doesn't know does nothing (WEB-7)`, async ({ client, assert }) => {
      const { mine } = world()
      const fixture = fixtures[routes[0].name]
      const { path, body } = requestOf('POST', pattern, fixture, mine)
      const before = await digest()
      const unknown = METHODS.filter((method) => !routes.some((route) => route.method === method))
      for (const method of unknown) {
        const call = client.request(path.split('?')[0], method).redirects(0).accept('html')
        const answer = await call
          .loginAs(mine.owner)
          .withCsrfToken()
          .json(body ?? {})
        assert.include([404, 405], answer.status(), method)
      }
      assert.deepEqual(await digest(), before)
    })
  }
})
