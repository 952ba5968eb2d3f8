import { readdirSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import string from '@adonisjs/core/helpers/string'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type { LucidModel } from '@adonisjs/lucid/types/model'
import { fixtures, requestOf } from '#tests/generated/routes/fixtures'
import { formOf } from '#tests/generated/routes/request'
import limiter from '@adonisjs/limiter/services/main'
import { engine } from '#config/database'
import { shareWorld } from '#tests/generated/routes/shared_world'
import { titleOf, writing, type Walked } from '#tests/generated/routes/walked'
import type { Side } from '#tests/generated/routes/world'
import { allRows } from '#tests/helpers/digest'

/** Columns that a person may fill in somewhere, by their own name: no form of ours may lose them. */
const OPEN =
  /^(address[12]|after|before|status|birthday|city|company|country|first_?name|gender|help|id_?number|key|label|language|last_?name|list|locale|membership_?number|name|newsletter|number|promotional_?email|postcode|required|sections|state|theme|time_?zone|type|unique|value|version|color|columns|title|email|options|active|locked|pinned|initial|audience|source|manager|password|extra|report|recipients|format|days_?kept|headings|reimportable|sensitivity|body|shortcuts|rules|subject|description|due_?on|summary|notes|direction|contact|happened_?at|handled_?by|consent|primary)$/i

/** Marks that no row may carry afterwards, as the types of columns take them. */
const MARKS = ['assigned-by-request', 987_654_321, '7ZZZZZZZZZZZZZZZZZZZZZZZZZ', '1999-09-09 09:09:09.999']

async function columnsOfModels(): Promise<string[]> {
  const files = readdirSync(app.makePath('app/models')).filter((name) => name.endsWith('.ts'))
  const models = await Promise.all(
    files.map(
      async (file) =>
        (await import(`#models/${file.replace(/\.ts$/, '')}`)).default as LucidModel & { $columns: string[] }
    )
  )
  const names = new Set(models.flatMap((model) => model.$columns).flatMap((name) => [name, string.snakeCase(name)]))
  return [...names].filter((name) => !OPEN.test(name))
}

const internals = [
  '$isPersisted',
  '$attributes',
  '$original',
  '$primaryKeyValue',
  '$options',
  'tenant',
  'user',
  'role',
  'roles',
  'permissions',
  'is_admin',
  'isAdmin',
]

test.group('A body with more than was asked for', (group) => {
  const world = shareWorld(group)
  /** On MySQL a limiter commits: what one test counts would stay for the next. */
  group.each.setup(async () => {
    if (engine === 'mysql') await limiter.clear()
  })

  for (const route of writing.filter(({ name }) => fixtures[name])) {
    test(`sent to ${titleOf(route)} sets no column that belongs to the server (MA-1)`, async ({ client, assert }) => {
      const { mine, theirs } = world()
      const columns = await columnsOfModels()
      assert.includeMembers(columns, ['tenant_id', 'tenantId', 'created_by', 'token_hash', 'deleted_at'])
      const usual = await post(client, route, theirs, {})
      for (const mark of MARKS) {
        const extra = Object.fromEntries([...columns, ...internals].map((name) => [name, mark]))
        const answer = await post(client, route, mine, extra)
        assert.isBelow(answer.status, 500)
        if (mark === MARKS[0]) assert.deepEqual(answer, usual)
        const marked = (await allRows()).filter(({ row }) => JSON.stringify(row).includes(String(mark)))
        assert.deepEqual(marked, [])
      }
      assert.isUndefined(({} as { polluted?: string }).polluted)
    })

    test(`as parts with names of all kinds, sent to ${titleOf(route)}, sets nothing either (MA-1)`, async ({
      client,
      assert,
    }) => {
      const { mine } = world()
      const { path, body = {} } = requestOf(route.method, route.pattern, fixtures[route.name], mine)
      const call = client
        .request(path, route.method as 'POST')
        .redirects(0)
        .accept('html')
        .loginAs(mine.owner)
        .withCsrfToken()
      for (const [name, value] of Object.entries(formOf(body))) call.field(name, value)
      for (const name of [...(await columnsOfModels()), ...internals])
        for (const written of [name, `user.${name}`, `user[${name}]`]) call.field(written, MARKS[0])
      for (const name of [
        '__proto__.polluted',
        '__proto__[polluted]',
        'x.__proto__.polluted',
        'constructor[prototype][polluted]',
      ])
        call.field(name, '1')
      assert.isBelow((await call).status(), 500)
      const marked = (await allRows()).filter(({ row }) => JSON.stringify(row).includes(String(MARKS[0])))
      assert.deepEqual(marked, [])
      assert.isUndefined(({} as { polluted?: string }).polluted)
    })
  }

  test('reaches no prototype, however it is written (MA-1)', async ({ client, assert }) => {
    const { owner, ids } = world().mine
    const path = `/acme/customers/${ids.customer}?_method=PUT`
    const json =
      '{"_version":"1","__proto__":{"polluted":"1"},"constructor":{"prototype":{"polluted":"1"}},"points":{"__proto__":{"polluted":"1"}},"last_name":{"__proto__":{"polluted":"1"}}}'
    const form =
      '_version=1&__proto__[polluted]=1&constructor[prototype][polluted]=1&points[__proto__][polluted]=1&last_name[__proto__][polluted]=1'
    const call = () => client.post(path).redirects(0).accept('html').loginAs(owner).withCsrfToken()
    const calls = [
      call()
        .header('content-type', 'application/json')
        .json(JSON.parse(json, (_, value) => value)),
      call().json(Object.assign(Object.create(null), JSON.parse(json))),
      call()
        .type('form')
        .form(form as never),
      call()
        .field('__proto__.polluted', '1')
        .field('__proto__[polluted]', '1')
        .field('user.__proto__.polluted', '1')
        .field('constructor[prototype][polluted]', '1'),
      call().qs('__proto__[polluted]=1&constructor[prototype][polluted]=1'),
    ]
    for (const asked of calls) {
      assert.isBelow((await asked).status(), 500)
      assert.isUndefined(({} as { polluted?: string }).polluted)
    }
  })
})

/** What happened, ids and the company's name apart. */
async function post(client: ApiClient, { name, method, pattern }: Walked, side: Side, extra: object) {
  const { path, body = {} } = requestOf(method, pattern, fixtures[name], side)
  const answer = await client
    .request(path, method as 'POST')
    .redirects(0)
    .accept('html')
    .loginAs(side.owner)
    .withCsrfToken()
    .json({ ...extra, ...body })
  const location = String(answer.header('location') ?? '')
    .replace(new RegExp(`^/${side.slug}(?=/|$)`), '')
    .replace(/[0-7][0-9A-HJKMNP-TV-Z]{25}/g, 'ID')
  return { status: answer.status(), location }
}
