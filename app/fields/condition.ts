import type { Value } from '#tenancy/bulk'

/** SQL text made of fixed parts only; every value is bound. */
export interface Fragment {
  sql: string
  bindings: Value[]
}

/**
 * One narrowing of a list, as SQL over one table. `list_query` decides whether it drives the query
 * or is tested for each row.
 *
 * - on the list's own table: `sql` speaks of `c` (`c.status_id in (?, ?)`);
 * - on an index table: `sql` speaks of `x` (`x.field_id = ? and x.value = ?`), whose `record_id`
 *   names the record.
 */
export interface Condition extends Fragment {
  table: string
  /** The column of `table` that names the record: `id` on the list's own table. */
  recordColumn: string
  /** Keeps the records that do NOT match. */
  negated?: boolean
  /** May `table` be asked for the matching records (an index serves `sql`)? */
  driving: boolean
  /** With an index name, on the list's own table. */
  index?: string
  /** Do the matches come out of the index ordered by record, that is by creation? */
  ordered: boolean
  /** Can one record match several times? */
  repeats: boolean
}

/** What a list can be ordered by. */
export interface SortKey {
  /** The list's own table, or an index table with `field_id`. */
  table: string
  /** Column that holds the comparable value. */
  column: string
  /** The index table's `field_id`. */
  fieldId?: string
  /** Index on the list's own table. */
  index?: string
  /** May rows lack a value? Then they come last, newest first. */
  nullable: boolean
}
