import { createHash } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { engine } from '#config/database'
import { system } from '#tenancy/current'

/** Written while a person is merely looked at: sign-in counters and sessions are no tenant's data. */
const PASSING = new Set(['sessions', 'rate_limits', 'adonis_schema', 'adonis_schema_versions'])

type Digest = Record<string, string>

/** The last digest within each transaction that wraps a test, and what had been written in it then. */
const last = new WeakMap<object, { written: string; digest: Digest }>()

/** Every row of the database, as one hash a table: equal digests mean that nothing was written. */
export async function digest(): Promise<Digest> {
  return system('tests compare the whole database', async () => {
    const transaction = aroundTest()
    if (!transaction) return digestOfAll()
    const written = await rowsWritten()
    const known = last.get(transaction)
    if (known?.written === written) return known.digest
    const found = await digestOfAll()
    last.set(transaction, { written, digest: found })
    return found
  })
}

/** To be called where writes are rolled back: the count of rows written doesn't go back with them. */
export function forgetDigest() {
  const transaction = aroundTest()
  if (transaction) last.delete(transaction)
}

const aroundTest = () => db.connectionGlobalTransactions.get(db.primaryConnectionName)

/** How many rows this connection has written so far. */
async function rowsWritten(): Promise<string> {
  const sql =
    engine === 'mysql'
      ? "show session status where Variable_name in ('Handler_write', 'Handler_update', 'Handler_delete')"
      : 'select total_changes()'
  return JSON.stringify(await rowsOf(sql))
}

async function digestOfAll(): Promise<Digest> {
  const tables = (await allTables()).filter((table) => !PASSING.has(table))
  const hashes = await Promise.all(tables.sort().map(async (table) => [table, await hashOf(table)] as const))
  return Object.fromEntries(hashes)
}

/** Every row of the database with its table, for tests that look for what must be nowhere. */
export async function allRows(): Promise<{ table: string; row: object }[]> {
  return system('tests read the whole database', async () => {
    const tables = (await allTables()).filter((table) => !PASSING.has(table))
    const rows = await Promise.all(
      tables.map(async (table) => (await rowsOf(`select * from \`${table}\``)).map((row) => ({ table, row })))
    )
    return rows.flat()
  })
}

async function allTables(): Promise<string[]> {
  const sql =
    engine === 'mysql'
      ? 'show tables'
      : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
  return (await rowsOf(sql)).map((row) => Object.values(row)[0] as string)
}

async function rowsOf(sql: string): Promise<object[]> {
  const answer = await db.rawQuery(sql)
  return engine === 'mysql' ? answer[0] : answer
}

async function hashOf(table: string) {
  const rows = await rowsOf(`select * from \`${table}\``)
  const lines = rows.map((row) => JSON.stringify(Object.values(row))).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}
