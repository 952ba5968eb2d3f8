import Database from 'better-sqlite3'
import knex, { type Knex } from 'knex'
import { test } from '@japa/runner'
import { keepWhole } from '#database/whole_transactions'

const LONG = 'x'.repeat(3_000)

/** A database that has room for some rows, and then is as full as a disk can be. */
function openSmall() {
  const file = new Database(':memory:')
  file.pragma('page_size = 1024')
  file.exec('create table rows (name text, long text)')
  file.pragma('max_page_count = 12')
  keepWhole(file)
  const client = knex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  })
  client.client.acquireRawConnection = async () => file
  return client
}

const names = async (client: Knex) => (await client('rows').select('name')).map(({ name }) => name)

test.group('A transaction that SQLite ends by itself (REL-9)', (group) => {
  let client: Knex
  group.each.setup(() => {
    client = openSmall()
    return () => client.destroy()
  })

  test('saves nothing of what was still on its way', async ({ assert }) => {
    const many = Array.from({ length: 30 }, (_, at) => ({ name: `row ${at}`, long: at % 2 ? '' : LONG }))
    const failing = client.transaction((trx) => Promise.all(many.map((row) => trx('rows').insert(row))))
    assert.containsSubset(await failing.catch((error: unknown) => error), { code: 'SQLITE_FULL' })
    assert.deepEqual(await names(client), [])
  })

  test('is not committed although its error was caught', async ({ assert }) => {
    const swallowing = client.transaction(async (trx) => {
      await trx('rows').insert({ name: 'first' })
      for (let at = 0; at < 30; at++)
        await trx('rows')
          .insert({ name: 'long', long: LONG })
          .catch(() => {})
    })
    await assert.rejects(() => swallowing)
    assert.deepEqual(await names(client), [])
  })

  test('is followed by others as if nothing had been', async ({ assert }) => {
    await client.transaction((trx) => trx('rows').insert({ name: 'big', long: LONG.repeat(9) })).catch(() => {})
    await client('rows').insert({ name: 'alone' })
    await client.transaction((trx) => trx('rows').insert({ name: 'within' }))
    await client.transaction(async () => Promise.reject(new Error('changed my mind'))).catch(() => {})
    assert.deepEqual(await names(client), ['alone', 'within'])
  })

  test('leaves the driver’s own transactions alone, and is left alone by them', async ({ assert }) => {
    await client.transaction((trx) => trx('rows').insert({ name: 'within' }))
    const file: Database.Database = await client.client.acquireRawConnection()
    const insert = (name: string) => file.prepare('insert into rows (name) values (?)').run(name)
    file.transaction(insert)('by the driver')
    const broken = file.transaction((name: string) => {
      insert(name)
      throw new Error('changed my mind')
    })
    assert.throws(() => broken('not at all'))
    await client('rows').insert({ name: 'alone' })
    assert.deepEqual(await names(client), ['within', 'by the driver', 'alone'])
  })

  test('one whose commit is refused is over, too', async ({ assert }) => {
    await client.raw('create table parents (id integer primary key)')
    await client.raw('create table children (parent integer references parents (id) deferrable initially deferred)')
    await client.raw('pragma foreign_keys = on')
    await assert.rejects(() => client.transaction((trx) => trx('children').insert({ parent: 7 })), /FOREIGN KEY/)
    await client('rows').insert({ name: 'alone' })
    const file: Database.Database = await client.client.acquireRawConnection()
    assert.isFalse(file.inTransaction)
    assert.isEmpty(await client('children').select())
    assert.deepEqual(await names(client), ['alone'])
  })

  test('one that could not begin holds nothing up', async ({ assert }) => {
    const failing = client.transaction(async (trx) => void (await trx.raw('BEGIN;')))
    await assert.rejects(() => failing)
    await client('rows').insert({ name: 'alone' })
    assert.deepEqual(await names(client), ['alone'])
  })
})
