import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Field } from '#fields/field'
import { insertMany, type Value } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { FOUND_BY, FOUND_BY_COLUMNS, noRows, rowsOf, without } from '#actions/records/rows'
import type { FoundBy, Row, RowsByTable } from '#actions/records/rows'
import type { Write } from '#actions/records/changes'

/** Index rows, search terms and unique values: rows that went are deleted first, so that values may swap places. */
export async function saveFoundBy(trx: TransactionClientContract, writes: Write[], fields: Field[]) {
  const come = noRows()
  for (const { before, after } of writes) {
    if (!before) rowsOf(after, fields, come)
    else await exchange(trx, rowsOf(before, fields), rowsOf(after, fields), come)
  }
  for (const table of FOUND_BY) {
    const inOrder = come.get(table)!.sort(table === 'search_terms' ? byTerm : byValue)
    await insertMany(trx, table, FOUND_BY_COLUMNS[table], inOrder)
  }
}

/** Forgets what a record was found by and is no more; what it is found by from now on is added to `come`. */
async function exchange(trx: TransactionClientContract, was: RowsByTable, is: RowsByTable, come: RowsByTable) {
  for (const table of FOUND_BY) {
    await forget(trx, table, without(was.get(table)!, is.get(table)!))
    come.get(table)!.push(...without(is.get(table)!, was.get(table)))
  }
}

/** Neighbours in the index are written together, which costs engines fewer pages. */
const byTerm = (one: Row, other: Row) => compare(one.term, other.term)
const byValue = (one: Row, other: Row) => compare(one.field_id, other.field_id) || compare(one.value, other.value)
const compare = (one: Value, other: Value) => (one === other ? 0 : one! < other! ? -1 : 1)

/** Rows of one record. */
async function forget(trx: TransactionClientContract, table: FoundBy, rows: Row[]) {
  const record = { tenant_id: current.tenant.id, record_id: rows[0]?.record_id }
  if (table === 'search_terms') return forgetTerms(trx, rows)
  for (const { field_id, value } of rows)
    await trx
      .from(table)
      .where({ ...record, field_id, value })
      .delete()
}

async function forgetTerms(trx: TransactionClientContract, rows: Row[]) {
  for (const [origin, own] of Map.groupBy(rows, (row) => row.origin as string)) {
    const terms = own.map(({ term }) => term as string)
    await trx
      .from('search_terms')
      .where({ tenant_id: current.tenant.id, record_id: own[0].record_id, origin })
      .whereIn('term', terms)
      .delete()
  }
}
