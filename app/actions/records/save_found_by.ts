import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Field } from '#fields/field'
import { insertMany, type Value } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { FOUND_BY, FOUND_BY_COLUMNS, noRows, rowsOf, without } from '#actions/records/rows'
import type { FoundBy, Row, RowsByTable } from '#actions/records/rows'
import type { Write } from '#actions/records/changes'

/** What records are found by no longer, a list for each of them and each table, and what from now on. */
export interface Exchange {
  gone: { table: FoundBy; rows: Row[] }[]
  come: RowsByTable
}

/** Index rows, search terms and unique values, as `saveFoundBy` takes them. */
export function foundByOf(writes: Write[], fields: Field[]): Exchange {
  const found: Exchange = { gone: [], come: noRows() }
  for (const { before, after } of writes) {
    if (before) exchange(found, rowsOf(before, fields), rowsOf(after, fields))
    else rowsOf(after, fields, found.come)
  }
  for (const [table, rows] of found.come) rows.sort(table === 'search_terms' ? byTerm : byValue)
  return found
}

function exchange({ gone, come }: Exchange, was: RowsByTable, is: RowsByTable) {
  for (const table of FOUND_BY) {
    gone.push({ table, rows: without(was.get(table)!, is.get(table)!) })
    come.get(table)!.push(...without(is.get(table)!, was.get(table)))
  }
}

/** Rows that went are deleted first, so that values may swap places. */
export async function saveFoundBy(trx: TransactionClientContract, { gone, come }: Exchange) {
  for (const { table, rows } of gone) await forget(trx, table, rows)
  for (const [table, rows] of come) await insertMany(trx, table, FOUND_BY_COLUMNS[table], rows)
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
