import { current } from '#tenancy/current'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A cell of a row to insert; `undefined` and `null` both become NULL. */
export type Value = string | number | boolean | null
type Row = Record<string, Value | undefined>

/** Fixed sizes keep the number of distinct statements small, so that prepared ones are found again. */
const SIZES = [200, 20, 1]

/**
 * Inserts many rows of one table with few statements. The tenant is stamped here: a row that
 * carries one is a mistake of the caller.
 */
export async function insertMany(trx: TransactionClientContract, table: string, columns: string[], rows: Row[]) {
  let from = 0
  for (const size of SIZES) {
    for (; rows.length - from >= size; from += size) {
      await trx.rawQuery(insertSql(table, columns, size), bindings(columns, rows, from, size) as RawQueryBindings)
    }
  }
}

function insertSql(table: string, columns: string[], size: number) {
  const names = ['tenant_id', ...columns].map((name) => `\`${name}\``).join(', ')
  const marks = `(${['tenant_id', ...columns].map(() => '?').join(', ')})`
  return `insert into \`${table}\` (${names}) values ${Array(size).fill(marks).join(', ')}`
}

function bindings(columns: string[], rows: Row[], from: number, size: number) {
  const tenantId = current.tenant.id
  const values: Value[] = []
  for (let index = from; index < from + size; index++) {
    values.push(tenantId)
    for (const column of columns) values.push(rows[index][column] ?? null)
  }
  return values
}
