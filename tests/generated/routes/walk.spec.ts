import { test } from '@japa/runner'
import type { ApiResponse } from '@japa/api-client'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { normal, send, substitutions } from '#tests/generated/routes/request'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { tenantRoutes as routes, titleOf } from '#tests/generated/routes/walked'
import type { Side } from '#tests/generated/routes/world'
import { digest } from '#tests/helpers/digest'
import { newId } from '#text/ids'

test.group('Walk over every route of a tenant', (group) => {
  const world = shareWorld(group)

  test('finds the routes', ({ assert }) => assert.isAbove(routes.length, 30))

  test('every route has a fixture', ({ assert }) => {
    assert.deepEqual(
      routes.filter(({ name }) => !fixtures[name]).map(({ name }) => name),
      []
    )
  })

  for (const route of routes.filter(({ name }) => fixtures[name])) {
    const title = titleOf(route)
    const fixture = fixtures[route.name]

    test(`${title} answers its owner, and a row of another tenant like one that doesn't exist (TI-5)`, async ({
      client,
      assert,
    }) => {
      const { mine, theirs } = world()
      const request = requestOf(route.method, route.pattern, fixture, mine)
      const before = await digest()
      for (const [own, foreign] of pairs(mine, theirs)) {
        for (const changed of substitutions(request, [own], () => foreign)) {
          const ghost = newId()
          const answer = await send(client, changed, mine.owner)
          const unknown = await send(client, substitutions(request, [own], () => ghost)[0], mine.owner)
          assert.include(
            changed.path.split('?')[0].includes(foreign) ? [404] : [404, 422, 302, 303, 200],
            answer.status()
          )
          assert.equal(answer.status(), unknown.status())
          assert.equal(normal(bodyOf(answer), foreign), normal(bodyOf(unknown), ghost))
          assert.notInclude(bodyOf(answer), `of ${theirs.slug}`)
        }
      }
      const answer = await send(client, request, mine.owner)
      assert.include(fixture.expects, answer.status(), `${answer.status()} ${answer.header('location') ?? ''}`)
      assert.notInclude(bodyOf(answer), theirs.slug)
      const after = await digest()
      const noted = Object.fromEntries((fixture.notes ?? []).map((table) => [table, after[table]]))
      if (route.method === 'GET') assert.deepEqual(after, { ...before, ...noted })
    })
  }
})

/** A section is no row: its id only tells the parts of one form apart, and an unknown one is passed over. */
const NO_ROW = 'section'

const pairs = (mine: Side, theirs: Side) =>
  (Object.keys(mine.ids) as (keyof Side['ids'])[])
    .filter((key) => key !== NO_ROW)
    .map((key) => [mine.ids[key], theirs.ids[key]] as const)

const bodyOf = (response: ApiResponse) => response.text() ?? ''
