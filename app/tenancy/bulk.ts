import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a statement binds. */
export type Value = string | number | boolean | null
type Row = { [column: string]: unknown }

/** Few sizes keep the statements few, so that prepared ones are found again; fewer rows than the last go in one. */
const SIZES = [500, 100, 25]

/**
 * Inserts many rows of one table with few statements. The tenant is stamped here: a row that
 * carries one is a mistake of the caller.
 */
export async function insertMany(trx: TransactionClientContract, table: string, columns: string[], rows: Row[]) {
  let from = 0
  for (const size of SIZES) {
    for (; rows.length - from >= size; from += size) {
      await send(trx, insertSql(table, columns, size), bindings(columns, rows, from, size))
    }
  }
  const rest = rows.length - from
  if (rest) await send(trx, insertSql(table, columns, rest), bindings(columns, rows, from, rest))
}

/** A value as its column holds it: objects as JSON, nothing as NULL; better-sqlite3 binds no booleans. */
export function cellOf(value: unknown): Value {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : ((value ?? null) as Value)
}

interface KnexClient {
  acquireConnection(): Promise<unknown>
  query(connection: unknown, query: { sql: string; bindings: Value[] }): Promise<unknown>
}

/**
 * What Knex does with a raw statement, guards included, but without looking for its placeholders:
 * among thousands of them, that costs more than the insert.
 */
async function send(trx: TransactionClientContract, sql: string, values: Value[]) {
  const { client } = trx.knexClient as unknown as { client: KnexClient }
  await client.query(await client.acquireConnection(), { sql, bindings: values })
}

const statements = new Map<string, string>()

function insertSql(table: string, columns: string[], size: number) {
  const key = [size, table, ...columns].join()
  const known = statements.get(key)
  if (known) return known
  const names = ['tenant_id', ...columns].map((name) => `\`${name}\``).join(', ')
  const marks = `(${['tenant_id', ...columns].map(() => '?').join(', ')})`
  const sql = `insert into \`${table}\` (${names}) values ${Array(size).fill(marks).join(', ')}`
  statements.set(key, sql)
  return sql
}

function bindings(columns: string[], rows: Row[], from: number, size: number) {
  const tenantId = current.tenant.id
  const values: Value[] = []
  for (let index = from; index < from + size; index++) {
    values.push(tenantId)
    for (const column of columns) values.push(cellOf(rows[index][column]))
  }
  return values
}
