import { engine } from '#config/database'
import type { Condition, Fragment, SortKey } from '#fields/condition'
import type { Cursor } from '#lists/cursor'
import type { Direction } from '#lists/list_state'
import { current } from '#tenancy/current'
import type { Value } from '#tenancy/bulk'

/** Everything a page of a list asks the database for; see driver.ts for the sides. */
export interface Narrowing {
  /** The list's own table, spoken of as `c`. */
  table: string
  conditions: Condition[]
  /** At least one of these, when there are any. */
  any: Condition[]
  /** Holds for every row of the list's own table: not in the bin. Null where all rows are walked. */
  alive: Fragment | null
}

export interface Order {
  sort: SortKey | null
  direction: Direction
  /** The rows without a value of the sorted field, newest first: a query of its own. */
  missing: boolean
  cursor: Cursor | null
  /** The last row that is looked at. */
  until?: Cursor | null
  limit: number
  /** Whether rows shall say how many there are in all, where that costs nothing more. */
  counted?: boolean
}

/** Whether the table is an index table without rows of records in the bin. */
export const holdsNoneOfBin = (table: string) => /^(custom_|search_terms$)/.test(table)

export const sqlOf = (sql: string, ...bindings: Value[]): Fragment => ({ sql, bindings })

export function joined(parts: Fragment[], separator: string): Fragment {
  return { sql: parts.map((part) => part.sql).join(separator), bindings: parts.flatMap((part) => part.bindings) }
}

/** `table as alias` with the index that must be used. */
export function pinned(table: string, alias: string, index: string | undefined): string {
  if (!index) return `\`${table}\` as \`${alias}\``
  if (engine === 'mysql') return `\`${table}\` as \`${alias}\` force index (${index})`
  return `\`${table}\` as \`${alias}\` indexed by ${index === 'primary' ? `sqlite_autoindex_${table}_1` : index}`
}

/** Tests of everything but the driving conditions, for the record that `id` names. */
export function tests(narrowing: Narrowing, id: string, driver: { table: string; skip?: Condition[] }): Fragment[] {
  const others = narrowing.conditions.filter((condition) => !driver.skip?.includes(condition))
  const onList = others.filter((condition) => condition.table === narrowing.table).map(ownTest)
  const elsewhere = others.filter((condition) => condition.table !== narrowing.table)
  const alive = narrowing.alive && (onList.length || !holdsNoneOfBin(driver.table)) ? [narrowing.alive] : []
  const own = [...alive, ...onList]
  const found = elsewhere.map((condition) => existence(condition, id))
  if (narrowing.any.length) found.push(anyOf(narrowing, id, driver.table))
  if (!own.length || driver.table === narrowing.table) return [...own, ...found]
  return [existsOnList(narrowing, id, joined(own, ' and ')), ...found]
}

function anyOf(narrowing: Narrowing, id: string, drivingTable: string): Fragment {
  const parts = narrowing.any.map((condition) => {
    if (condition.table !== narrowing.table) return existence(condition, id)
    return drivingTable === narrowing.table ? ownTest(condition) : existsOnList(narrowing, id, ownTest(condition))
  })
  const either = joined(parts, ' or ')
  return { ...either, sql: `(${either.sql})` }
}

/** A NULL column matches nothing, so its negation must match it. */
function ownTest({ sql, bindings, negated }: Condition): Fragment {
  return { sql: negated ? `coalesce((${sql}), 0) = 0` : `(${sql})`, bindings }
}

function existsOnList({ table }: Narrowing, id: string, test: Fragment): Fragment {
  const sql = `exists (select 1 from \`${table}\` as c where c.tenant_id = ? and c.id = ${id} and ${test.sql})`
  return sqlOf(sql, current.tenant.id, ...test.bindings)
}

/** By the record, whose rows are few: left alone, an optimizer reads every row of a range for each record. */
function existence({ table, recordColumn, sql, bindings, negated }: Condition, id: string): Fragment {
  const byRecord = `${table}_${recordColumn.replace(/_id$/, '')}`
  const exists = `exists (select 1 from ${pinned(table, 'x', byRecord)} where x.tenant_id = ? and x.${recordColumn} = ${id} and (${sql}))`
  return sqlOf(negated ? `not ${exists}` : exists, current.tenant.id, ...bindings)
}

/** The driving condition's SQL with its table's alias `x` (or `c`) renamed, so that tests may use `x`. */
export function renamed(sql: string, alias: string): string {
  return sql.replace(/\b[xc]\./g, `${alias}.`)
}

/** Rows that come after the cursor in the order of `value`, then `id`. */
export const beyond = (value: string | null, id: string, direction: Direction, cursor: Cursor): Fragment =>
  compared(value, id, direction === 'asc' ? '>' : '<', '', cursor)

/** Rows that come before the cursor in that order, and its own. */
export const upTo = (value: string | null, id: string, direction: Direction, cursor: Cursor): Fragment =>
  compared(value, id, direction === 'asc' ? '<' : '>', '=', cursor)

function compared(value: string | null, id: string, sign: '<' | '>', equal: '' | '=', cursor: Cursor): Fragment {
  if (!value || cursor.value === null) return sqlOf(`${id} ${sign}${equal} ?`, cursor.id)
  if (engine === 'sqlite') return sqlOf(`(${value}, ${id}) ${sign}${equal} (?, ?)`, cursor.value, cursor.id)
  const sql = `(${value} ${sign} ? or (${value} = ? and ${id} ${sign}${equal} ?))`
  return sqlOf(sql, cursor.value, cursor.value, cursor.id)
}
