import type { Cursor } from '#lists/cursor'
import type { Driven } from '#lists/count_records'
import type { Order } from '#lists/list_sql'
import { edgeSql, pageSql } from '#lists/page_sql'
import { selectEach } from '#lists/select_rows'
import { maySearchLong, PATIENCE, rowOf, type Found, type Walk } from '#lists/walk'

type Segment = Pick<Order, 'sort' | 'missing' | 'direction'>

/**
 * The first rows of several queries, of all at once. As on a page of a list, what no index narrows is looked for among so
 * many records only; a query for which that ends too early says where.
 */
export async function walkEach(queries: Driven[], segments: Segment[], limit: number): Promise<Walk[]> {
  const walks: Walk[] = queries.map(() => ({ rows: [], edge: null }))
  for (const segment of segments) {
    const orders = walks.map(({ rows, edge }) => (edge || rows.length === limit ? null : orderOf(segment, limit, rows)))
    const edges = await edgesOf(queries, orders)
    const bounded = orders.map((order, at) => order && { ...order, until: edges[at] })
    const found = await selectEach<Found>(queries.map((query, at) => sqlOf(query, bounded[at])))
    for (const [at, walk] of walks.entries()) go(walk, found[at], { segment, edge: edges[at], limit })
  }
  return walks
}

const orderOf = (segment: Segment, limit: number, { length }: object[]): Order => ({
  ...segment,
  cursor: null,
  limit: limit - length,
})

const sqlOf = ({ narrowing, driver }: Driven, order: Order | null) => order && pageSql(narrowing, driver, order)

async function edgesOf(queries: Driven[], orders: (Order | null)[]): Promise<(Cursor | null)[]> {
  const asked = queries.map(({ narrowing, driver }, at) => {
    const order = orders[at]
    return order && maySearchLong(narrowing, driver, order) ? edgeSql(narrowing, driver, order, PATIENCE[0]) : null
  })
  const found = await selectEach<Found>(asked)
  return found.map(([edge], at) => (edge ? rowOf(edge, orders[at]!) : null))
}

/** Looking ended at the edge, unless enough were found before. */
function go(
  walk: Walk,
  found: Found[],
  { segment, edge, limit }: { segment: Segment; edge: Cursor | null; limit: number }
) {
  walk.rows.push(...found.map((row) => rowOf(row, segment)))
  walk.edge = walk.rows.length < limit ? edge : walk.edge
}
