import type { Fragment } from '#fields/condition'
import type { Driver } from '#lists/driver'
import { beyond, holdsNoneOfBin, joined, sqlOf, tests, upTo, type Narrowing, type Order } from '#lists/list_sql'
import { inOrder } from '#lists/sorted_source'
import { sourceOf, type Source } from '#lists/source'

/** `select id, value` of one page of records, at most `limit` rows; `total` too where all were collected anyway. */
export function pageSql(narrowing: Narrowing, driver: Driver, order: Order): Fragment {
  const counted = Boolean(order.counted) && (driver.kind === 'collect' || driver.kind === 'collectAny')
  return selectSql(inOrder(sourceOf(narrowing, driver, order), narrowing, order), { ...order, counted }, [order.limit])
}

/** `select id, value` of the row that lies `looks` rows further on, whatever else is asked of records. */
export function edgeSql(narrowing: Narrowing, driver: Driver, order: Order, looks: number): Fragment {
  const [bare, walked] = withoutTests(narrowing, driver)
  const unsorted = order.missing && order.sort?.table !== narrowing.table
  const plain = { ...order, sort: unsorted ? null : order.sort, counted: false }
  return selectSql(inOrder(sourceOf(bare, walked, plain), bare, plain), plain, [1, looks - 1])
}

/** `select count(*) as n`, which stops at `cap` rows unless `cap` is null. */
export function countSql(narrowing: Narrowing, driver: Driver, cap: number | null): Fragment {
  const { sql, bindings } = recordsSql(sourceOf(narrowing, driver, null), cap)
  return { sql: `select count(*) as n from (${sql}) t`, bindings }
}

/** `select looked, n`: how many records the driver gave, `looks` at most, and how many of them pass everything. */
export function sampleSql(narrowing: Narrowing, driver: Driver, looks: number): Fragment {
  const [bare, walked] = withoutTests(narrowing, driver)
  const alive = driver.kind === 'newest' ? narrowing.alive : null
  const records = recordsSql(sourceOf({ ...bare, alive }, walked, null), looks)
  const skip = driver.kind === 'follow' ? [narrowing.conditions[driver.condition]] : []
  const table = skip.find((condition) => holdsNoneOfBin(condition.table))?.table ?? 'd'
  const rest = alive ? { ...narrowing, alive: null } : narrowing
  const passes = joined(tests(rest, 'd.id', { table, skip }), ' and ')
  const sql = `select count(*) as looked, coalesce(sum(case when ${passes.sql} then 1 else 0 end), 0) as n from (${records.sql}) d`
  return sqlOf(sql, ...passes.bindings, ...records.bindings)
}

function withoutTests(narrowing: Narrowing, driver: Driver): [Narrowing, Driver] {
  if (driver.kind !== 'follow') return [{ ...narrowing, conditions: [], any: [], alive: null }, driver]
  const conditions = [narrowing.conditions[driver.condition]]
  return [
    { ...narrowing, conditions, any: [], alive: null },
    { ...driver, condition: 0 },
  ]
}

function recordsSql({ from, where, id, repeats }: Source, limit: number | null): Fragment {
  const all = joined(where, ' and ')
  const sql = `select ${repeats ? 'distinct ' : ''}${id} as id from ${from.sql} where ${all.sql}${limit === null ? '' : ' limit ?'}`
  return sqlOf(sql, ...from.bindings, ...all.bindings, ...(limit === null ? [] : [limit]))
}

function selectSql({ from, where, id, value, repeats }: Source, order: Order, limits: number[]): Fragment {
  const { direction, cursor, until } = order
  const range = [
    ...(cursor ? [beyond(value, id, direction, cursor)] : []),
    ...(until ? [upTo(value, id, direction, until)] : []),
  ]
  const all = joined([...where, ...range], ' and ')
  const by = [value, id].filter(Boolean).map((column) => `${column} ${direction}`)
  const total = order.counted ? ', count(*) over () as total' : ''
  const limit = limits.length > 1 ? 'limit ? offset ?' : 'limit ?'
  const sql = `select ${repeats ? 'distinct ' : ''}${id} as id, ${value ?? 'null'} as value${total} from ${from.sql} where ${all.sql} order by ${by.join(', ')} ${limit}`
  return sqlOf(sql, ...from.bindings, ...all.bindings, ...limits)
}
