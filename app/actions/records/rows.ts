import { indexRowsOf, uniqueRowsOf } from '#fields/index_rows'
import type { Field, Record } from '#fields/field'
import type { Value } from '#tenancy/bulk'
import { searchTermsOf } from '#actions/records/search_terms'

export type Row = { [column: string]: Value }
export const FOUND_BY = [
  'custom_text',
  'custom_number',
  'custom_date',
  'custom_ref',
  'search_terms',
  'unique_values',
] as const
export type FoundBy = (typeof FOUND_BY)[number]
export type RowsByTable = Map<FoundBy, Row[]>

export const FOUND_BY_COLUMNS: { [table in FoundBy]: string[] } = {
  custom_text: ['field_id', 'value', 'record_id'],
  custom_number: ['field_id', 'value', 'record_id'],
  custom_date: ['field_id', 'value', 'record_id'],
  custom_ref: ['field_id', 'value', 'record_id'],
  unique_values: ['field_id', 'value', 'record_id'],
  search_terms: ['term', 'record_id', 'origin'],
}

/**
 * The rows of other tables that a record is found by. In the bin a record is found by nothing, but
 * it keeps its unique values: nobody else takes them, so that restoring never clashes. They are added to `rows`.
 */
export function rowsOf(record: Record, fields: Field[], rows = noRows()): RowsByTable {
  const { id } = record
  for (const { field_id, value } of uniqueRowsOf(record, fields))
    rows.get('unique_values')!.push({ field_id, value, record_id: id })
  if (record.deleted_at) return rows
  for (const { table, field_id, value } of indexRowsOf(record, fields))
    rows.get(table)!.push({ field_id, value, record_id: id })
  for (const term of searchTermsOf(record)) rows.get('search_terms')!.push({ ...term, record_id: id })
  return rows
}

export const noRows = (): RowsByTable => new Map(FOUND_BY.map((table) => [table, []]))

/** Rows of `from` that `others` lacks. */
export function without(from: Row[], others: Row[] = []) {
  if (others.length === 0) return from
  const known = new Set(others.map(keyOf))
  return from.filter((row) => !known.has(keyOf(row)))
}

const keyOf = (row: Row) => `${row.field_id ?? row.origin} ${row.value ?? row.term}`
