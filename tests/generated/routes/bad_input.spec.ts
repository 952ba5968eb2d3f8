import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { badParameters, badValues, spoiled } from '#tests/generated/routes/bad_values'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { reading, titleOf, writing } from '#tests/generated/routes/walked'
import { digest } from '#tests/helpers/digest'
import { undone } from '#tests/helpers/undone'
import type User from '#models/user'

const ofLists = [
  'q',
  'filter',
  'filter[status]',
  'filter[created_at][between]',
  'any',
  'sort',
  'columns',
  'limit',
  'after',
  'before',
  'view',
  'shown',
  'created',
  'layout',
  'lane',
  'in',
]
const ofPages = ['after', 'before', 'older', 'tab', 'section', 'type', 'format']
const isList = (name: string) =>
  /^(search|customers\.(index|count|lane|columns|filters)|reports\.exports\.new)$/.test(name)

/** Every value of every route meets every fourth kind of these, each another four; all of them by `npm run test:faults`. */
const SHARE = process.env.BAD_INPUT === 'all' ? 1 : 4

test.group('Bad input', (group) => {
  const world = shareWorld(group)

  for (const [turn, route] of writing.filter(({ name }) => fixtures[name]).entries()) {
    test(`in any value of ${titleOf(route)} breaks nothing, and what is refused writes nothing (IN-1, IN-7)`, async ({
      client,
      assert,
    }) => {
      const { mine } = world()
      const { path, body = {} } = requestOf(route.method, route.pattern, fixtures[route.name], mine)
      const broken: string[] = []
      let before = await digest()
      const remember = async () => {
        before = await digest()
      }
      for (const [number, [kind, value]] of badValues.entries()) {
        for (const [at, [name, changed]] of [...spoiled(body, value)].entries()) {
          if ((turn + number + at) % SHARE) continue
          await undone(async () => {
            const call = client
              .request(path, route.method as 'POST')
              .redirects(0)
              .accept('html')
              .loginAs(mine.owner)
              .withCsrfToken()
            const status = (await call.json(changed)).status()
            if (status >= 500) broken.push(`${name} as ${kind}: ${status}`)
            if (status >= 400) assert.deepEqual(await digest(), before, `${name} as ${kind}: ${status}`)
          }, remember)
        }
      }
      assert.deepEqual(broken, [])
    })
  }

  for (const route of reading.filter(({ name }) => fixtures[name])) {
    test(`in the address of ${titleOf(route)} breaks nothing and writes nothing (IN-1, IN-7, WEB-1)`, async ({
      client,
      assert,
    }) => {
      const { mine } = world()
      const fixture = fixtures[route.name]
      const [path] = requestOf('GET', route.pattern, fixture, mine).path.split('?')
      const before = await digest()
      const queries = (isList(route.name) ? ofLists : ofPages).flatMap((name) =>
        badParameters.map((spoil) => spoil(name))
      )
      assert.deepEqual(
        await failing(
          client,
          mine.owner,
          queries.map((query) => `${path}?${query}`)
        ),
        []
      )
      const after = await digest()
      const noted = Object.fromEntries((fixture.notes ?? []).map((table) => [table, after[table]]))
      assert.deepEqual(after, { ...before, ...noted })
    })
  }

  test('in place of an id or a company is an unknown page (IN-1)', async ({ client, assert }) => {
    const parts = [
      '%00',
      '%ED%A0%80',
      '..%2f..%2fetc%2fpasswd',
      '0',
      '-1',
      '1e309',
      'NaN',
      '__proto__',
      'constructor',
      '[]',
      'x'.repeat(5_000),
      "'%20or%201=1--",
      '%25',
      '01hzzzzzzzzzzzzzzzzzzzzzzz',
    ]
    const paths = parts.flatMap((part) => [
      `/${part}`,
      `/acme/customers/${part}`,
      `/acme/settings/fields/${part}/edit`,
      `/acme/${part}`,
      `/acme/customers/rows/${part}`,
    ])
    for (const path of paths) {
      const answer = await client.get(path).redirects(0).accept('html').loginAs(world().mine.owner)
      assert.include([400, 404], answer.status(), path)
    }
  })
})

async function failing(client: ApiClient, user: User, paths: string[]): Promise<string[]> {
  const broken: string[] = []
  for (const path of paths) {
    const answer = await client.get(path).redirects(0).accept('html').loginAs(user)
    if (answer.status() >= 500) broken.push(`${path.slice(0, 120)}: ${answer.status()}`)
  }
  return broken
}
