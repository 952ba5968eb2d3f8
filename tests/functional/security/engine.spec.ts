import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { Group } from '@japa/runner/core'
import { engine } from '#config/database'
import { checkDurability } from '#database/check_durability'

type Settings = { [name: string]: unknown }

/** What the connection that pages use really has, not what was asked for. */
async function live(names: string[]): Promise<Settings> {
  const read = async (name: string) => {
    if (engine === 'sqlite') return Object.values((await db.rawQuery(`pragma ${name}`))[0])[0]
    const [[row]] = await db.rawQuery(`show session variables like '${name}'`)
    return row?.Value
  }
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])))
}

const sqlite = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000 }
const mysql = {
  character_set_client: 'utf8mb4',
  character_set_connection: 'utf8mb4',
  character_set_results: 'utf8mb4',
  time_zone: '+00:00',
}

const onlyOn = (name: string, group: Group) => group.tap((each) => each.skip(engine !== name, `needs ${name}`))

test.group('The SQLite engine', (group) => {
  onlyOn('sqlite', group)

  test('keeps what it acknowledged, checks links and waits for its turn (REL-6)', async ({ assert }) => {
    assert.deepEqual(await live(Object.keys(sqlite)), sqlite)
  })

  test('stores a table without ids of its own by the key that it is found by', async ({ assert }) => {
    const tables: { name: string; wr: number }[] = await db.rawQuery('pragma table_list')
    const byKey = tables.filter(({ wr }) => wr === 1).map(({ name }) => name)
    assert.includeMembers(byKey, ['search_terms', 'custom_text', 'custom_number', 'unique_values', 'team_members'])
    assert.notInclude(byKey, 'customers')
  })

  test('takes its write lock when a transaction begins (REL-6)', async ({ assert }) => {
    const { default: Database } = await import('better-sqlite3')
    const { prepareSqlite } = await import('#database/engines')
    const [one, other] = [
      new Database(process.env.SQLITE_PATH!),
      new Database(process.env.SQLITE_PATH!, { timeout: 1 }),
    ]
    prepareSqlite(one as never, () => {})
    one.prepare('BEGIN;').run()
    assert.throws(() => other.prepare('BEGIN IMMEDIATE').run(), /locked/)
    one.prepare('ROLLBACK').run()
    one.close()
    other.close()
  }).tags(['@commits'])
})

test.group('The MySQL engine', (group) => {
  onlyOn('mysql', group)

  test('speaks UTF-8 and UTC on every connection (REL-6)', async ({ assert }) => {
    assert.deepEqual(await live(Object.keys(mysql)), mysql)
  })

  test('refuses what does not fit, and reads what is committed (REL-6)', async ({ assert }) => {
    const {
      sql_mode: modes,
      tx_isolation: isolation,
      transaction_isolation: newer,
    } = await live(['sql_mode', 'tx_isolation', 'transaction_isolation'])
    for (const mode of ['STRICT_TRANS_TABLES', 'NO_ZERO_DATE', 'ERROR_FOR_DIVISION_BY_ZERO'])
      assert.include(String(modes), mode)
    assert.equal(newer ?? isolation, 'READ-COMMITTED')
  })

  test('gives a statement up after a while, at the server too (REL-7)', async ({ assert }) => {
    const { max_statement_time: seconds, max_execution_time: milliseconds } = await live([
      'max_statement_time',
      'max_execution_time',
    ])
    const limit = seconds === undefined ? Number(milliseconds) / 1_000 : Number(seconds)
    assert.isTrue(limit > 0 && limit <= 30, `a limit of ${limit} s`)
  })

  test('that may lose commits is warned of at the start (REL-6)', async ({ assert, cleanup }) => {
    const [{ warn }, { rawQuery }] = [logger, db]
    const warnings: unknown[] = []
    logger.warn = (...said: unknown[]) => void warnings.push(said)
    cleanup(() => {
      Object.assign(logger, { warn })
      Object.assign(db, { rawQuery })
    })
    for (const value of ['1', '2', '0']) {
      db.rawQuery = (async () => [[{ Value: value }]]) as never
      await checkDurability()
      assert.lengthOf(warnings, value === '1' ? 0 : value === '2' ? 1 : 2)
    }
  })

  test('has tables of utf8mb4 only (REL-6)', async ({ assert }) => {
    const [tables] = await db.rawQuery(
      'select table_name as name from information_schema.tables where table_schema = database() and table_collation not like ?',
      ['utf8mb4%']
    )
    assert.deepEqual(tables, [])
  })
})

test.group('Either engine', () => {
  test('is asked through few connections, soon given up (REL-7)', async ({ assert }) => {
    const { pool, connection } = db.manager.get(engine)!.config as {
      pool: { acquireTimeoutMillis: number }
      connection: { connectTimeout?: number }
    }
    assert.isAtMost(pool.acquireTimeoutMillis, engine === 'mysql' ? 2_000 : 5_000)
    if (engine === 'mysql') assert.isAtMost(connection.connectTimeout!, 2_000)
  })

  test('refuses a row whose link leads nowhere (REL-6)', async ({ assert }) => {
    await assert.rejects(
      () => db.table('user_tenants').insert({ user_id: 'nobody', tenant_id: 999_999 }),
      /foreign key/i
    )
  })
})
