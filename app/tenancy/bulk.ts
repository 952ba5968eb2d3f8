import { PREPARED, type DriverOptions } from '#database/engines'
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
      await send(trx, insertSql(table, columns, size), bindings(columns, rows, from, size), PREPARED)
    }
  }
  const rest = rows.length - from
  if (rest) await send(trx, insertSql(table, columns, rest), bindings(columns, rows, from, rest))
}

/**
 * Adds to several numbers of one table in one statement: `column` of each row that `key` names, as far as there is one.
 * Answers how many there were. Fixed texts, few of them: a list shorter than the next size repeats its last one.
 */
export async function addToMany(
  trx: TransactionClientContract,
  { table, key, column }: { table: string; key: string; column: string },
  sums: { key: string; by: number }[]
): Promise<number> {
  const size = SUMS.find((one) => one >= sums.length)
  if (!size) throw new Error(`${sums.length} sums are more than one statement takes`)
  const all = [...sums, ...Array(size - sums.length).fill(sums.at(-1))]
  const cases = all.map(() => 'when ? then ?').join(' ')
  const marks = all.map(() => '?').join(', ')
  const sql = `update \`${table}\` set \`${column}\` = \`${column}\` + case \`${key}\` ${cases} end where \`tenant_id\` = ? and \`${key}\` in (${marks})`
  const values = [...all.flatMap((sum) => [sum.key, sum.by]), current.tenant.id, ...all.map((sum) => sum.key)]
  const { affectedRows, changes } = await send(trx, sql, values)
  return affectedRows ?? changes ?? 0
}

export const MOST_SUMS = 128
const SUMS = [4, 8, 32, MOST_SUMS]

/** A value as its column holds it: objects as JSON, nothing as NULL; better-sqlite3 binds no booleans. */
export function cellOf(value: unknown): Value {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : ((value ?? null) as Value)
}

interface KnexClient {
  acquireConnection(): Promise<unknown>
  query(connection: unknown, query: Query): Promise<{ response: Answer | [Answer] }>
}

interface Query {
  sql: string
  bindings: Value[]
  options?: DriverOptions
}

/** What the engines' drivers say of a statement that writes. */
interface Answer {
  affectedRows?: number
  changes?: number
}

/**
 * What Knex does with a raw statement, guards included, but without looking for its placeholders:
 * among thousands of them, that costs more than the insert.
 */
async function send(
  trx: TransactionClientContract,
  sql: string,
  values: Value[],
  options?: DriverOptions
): Promise<Answer> {
  const { client } = trx.knexClient as unknown as { client: KnexClient }
  const { response } = await client.query(await client.acquireConnection(), { sql, bindings: values, options })
  return Array.isArray(response) ? response[0] : response
}

const statements = new Map<string, string>()

function insertSql(table: string, columns: string[], size: number) {
  const key = [size, table, ...columns].join()
  const sql = statements.get(key) ?? insertText(table, columns, size)
  statements.set(key, sql)
  return sql
}

function insertText(table: string, columns: string[], size: number) {
  const names = ['tenant_id', ...columns].map((name) => `\`${name}\``).join(', ')
  const marks = `(${['tenant_id', ...columns].map(() => '?').join(', ')})`
  return `insert into \`${table}\` (${names}) values ${Array(size).fill(marks).join(', ')}`
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
