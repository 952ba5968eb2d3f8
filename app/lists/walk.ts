import { isSearching, type Driver } from '#lists/driver'
import type { Cursor } from '#lists/cursor'
import type { Narrowing, Order } from '#lists/list_sql'
import { edgeSql, pageSql } from '#lists/page_sql'
import { selectRows } from '#lists/select_rows'

export interface Row extends Cursor {
  /** How many rows there are in all, where they were counted along. */
  total?: number
}

/** Some rows of an order; `edge` is the last row looked at where looking stopped before enough were found. */
export interface Walk {
  rows: Row[]
  edge: Cursor | null
}

/** How many records a page looks at, window after window: the first is short, because most pages are full by then. */
export const PATIENCE = [1_000, 10_000]

/**
 * Reads up to `order.limit` rows. What no index narrows is tested record by record, and where hardly any
 * passes, that would go through millions: with `patience`, it ends after that many records, found or not.
 */
export async function walk(
  narrowing: Narrowing,
  driver: Driver,
  order: Order,
  patience: readonly number[]
): Promise<Walk> {
  if (!patience.length || !maySearchLong(narrowing, driver, order))
    return { rows: await rowsOf(narrowing, driver, order), edge: null }
  const rows: Row[] = []
  let { cursor } = order
  for (const looks of patience) {
    const until = await edgeOf(narrowing, driver, { ...order, cursor }, looks)
    rows.push(...(await rowsOf(narrowing, driver, { ...order, cursor, until, limit: order.limit - rows.length })))
    if (!until || rows.length === order.limit) return { rows, edge: null }
    cursor = until
  }
  return { rows, edge: cursor }
}

/** Whether rows may be looked for among very many that don't pass. */
export const maySearchLong = (narrowing: Narrowing, driver: Driver, { sort, missing }: Order) =>
  isSearching(narrowing, driver) || (missing && driver.kind === 'sort' && sort!.table !== narrowing.table)

async function edgeOf(narrowing: Narrowing, driver: Driver, order: Order, looks: number): Promise<Cursor | null> {
  const [edge] = await selectRows<Found>(edgeSql(narrowing, driver, order, looks))
  return edge ? rowOf(edge, order) : null
}

async function rowsOf(narrowing: Narrowing, driver: Driver, order: Order): Promise<Row[]> {
  const found = await selectRows<Found>(pageSql(narrowing, driver, order))
  return found.map((row) => rowOf(row, order))
}

/** A row as engines answer it. */
export type Found = { id: string; value: string | number | Buffer | null; total?: number }

export const rowOf = ({ id, value, total }: Found, { missing }: Pick<Order, 'missing'>): Row => ({
  id,
  value: missing ? null : Buffer.isBuffer(value) ? value.toString() : value,
  ...(total !== undefined && { total: Number(total) }),
})
