import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import { engine } from '#config/database'
import { makeCompany } from '#tests/helpers/company'
import { FragileDatabase } from '#tests/helpers/fragile_database'
import { freePort } from '#tests/helpers/free_port'
import { COMMITS } from '#tests/helpers/isolation'
import { Visitor } from '#tests/helpers/visitor'
import { WebProcess } from '#tests/helpers/web_process'

/** Milliseconds that pages wait for a statement (database/engines.ts). */
const STATEMENT = 5_000
const AT_ONCE = 12

test.group('While the database is away', (group) => {
  group.tap((each) =>
    each
      .skip(engine !== 'mysql', 'needs a database server')
      .tags([COMMITS])
      .timeout(120_000)
  )

  const database = new FragileDatabase()
  let web: WebProcess
  group.each.setup(async () => {
    await makeCompany()
    await database.start()
    web = new WebProcess(await freePort(), { DB_PORT: String(database.port) })
    await web.ready()
    return async () => {
      await web.stop()
      await database.kill()
    }
  })

  test('a killed one: pages say so within 2.5 s, the process lives, and all is well 2 s after it is back (REL-8)', async ({
    assert,
  }) => {
    const visitor = await signedIn()
    await database.kill()
    for (const answer of await askMany(visitor)) assertAway(assert, answer, 2_500)
    assert.isTrue(web.running)
    await database.start()
    assert.isAtMost(await recovery(visitor), 2_000)
    assert.equal((await ask(visitor, '/acme/customers')).status, 200)
  })

  test('a frozen one: pages say so half a second after the limit of a statement, and all is well 2 s after it goes on (REL-7, REL-8)', async ({
    assert,
  }) => {
    const visitor = await signedIn()
    database.freeze()
    for (const answer of await askMany(visitor)) assertAway(assert, answer, STATEMENT + 500)
    assert.equal((await ask(visitor, '/health/live')).status, 200)
    assert.isTrue(web.running)
    database.thaw()
    assert.isAtMost(await recovery(visitor), 2_000)
  })

  test('nothing is acknowledged that was not written (REL-8)', async ({ assert }) => {
    const visitor = await signedIn()
    await ask(visitor, '/acme/profile')
    await database.kill()
    const { status } = await visitor.post(`${web.address}/acme/settings/fields/new?type=text`, { label: 'Lost' })
    assert.equal(status, 503)
    await database.start()
    await recovery(visitor)
    assert.notInclude((await visitor.get(`${web.address}/acme/settings/fields`)).text, 'Lost')
  })

  async function signedIn() {
    const visitor = new Visitor()
    await visitor.get(`${web.address}/login`)
    await visitor.post(`${web.address}/login`, { email: 'owner@acme.test', password: 'clientele-demo' })
    for (const path of ['/acme', '/acme/customers'])
      if ((await ask(visitor, path)).status !== 200) throw new Error(`${path} does not answer`)
    return visitor
  }

  async function ask(visitor: Visitor, path: string) {
    const start = performance.now()
    const { status, headers, text } = await visitor.get(web.address + path)
    return { path, status, headers, text, ms: performance.now() - start }
  }

  const askMany = (visitor: Visitor) =>
    Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) =>
        ask(visitor, ['/acme', '/acme/customers', '/acme/reports', '/'][index % 4])
      )
    )

  /** Milliseconds until a page answers again. */
  async function recovery(visitor: Visitor) {
    for (const start = Date.now(); ; await wait(50)) {
      const { status } = await ask(visitor, '/acme/customers')
      if (status === 200 || Date.now() - start > 20_000) return Date.now() - start
    }
  }
})

interface Answer {
  path: string
  status: number
  headers: Headers
  text: string
  ms: number
}

function assertAway(assert: Assert, { path, status, headers, text, ms }: Answer, most: number) {
  assert.equal(status, 503, path)
  assert.equal(headers.get('retry-after'), '2', path)
  assert.notMatch(text, /ECONN|at \w+ \(|mysql|3306/i)
  assert.isAtMost(ms, most, `${path} took ${Math.round(ms)} ms`)
}
