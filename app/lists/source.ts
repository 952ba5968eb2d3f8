import type { Condition, Fragment } from '#fields/condition'
import type { Driver } from '#lists/driver'
import { holdsNoneOfBin, joined, pinned, renamed, sqlOf, tests, type Narrowing, type Order } from '#lists/list_sql'
import { current } from '#tenancy/current'

/** A source of records: `from`, its tests, and what names the record and the sorted value. */
export interface Source {
  from: Fragment
  where: Fragment[]
  id: string
  value: string | null
  repeats: boolean
}

/** Where the records of a query come from when `driver` is read first; without an order, to be counted. */
export function sourceOf(narrowing: Narrowing, driver: Driver, order: Order | null): Source {
  if (driver.kind === 'collect')
    return collected(
      narrowing,
      driver.conditions.map((index) => narrowing.conditions[index])
    )
  if (driver.kind === 'collectAny') return collectedAny(narrowing)
  if (driver.kind === 'follow') return followed(narrowing, narrowing.conditions[driver.condition])
  if (driver.kind === 'sort' && order?.sort && !order.missing && order.sort.table !== narrowing.table)
    return bySort(narrowing, order)
  return listItself(narrowing, walkedIndex(narrowing, order))
}

/** Rows without a value of a column stand together in its index, ordered by record. */
function walkedIndex(narrowing: Narrowing, order: Order | null): string | undefined {
  if (!order) return countingIndex(narrowing)
  if (order.sort && (!order.missing || order.sort.table === narrowing.table)) return order.sort.index
  return 'primary'
}

/** An unnarrowed count reads the index of the bin, which holds everything it needs. */
const countingIndex = ({ conditions, any, table }: Narrowing) =>
  conditions.length || any.length ? 'primary' : `${table}_deleted`

function listItself(narrowing: Narrowing, index: string | undefined): Source {
  const where = [sqlOf('c.tenant_id = ?', current.tenant.id), ...tests(narrowing, 'c.id', { table: narrowing.table })]
  return { from: sqlOf(pinned(narrowing.table, 'c', index)), where, id: 'c.id', value: null, repeats: false }
}

function followed(narrowing: Narrowing, condition: Condition): Source {
  if (condition.table === narrowing.table) return listItself(narrowing, condition.index)
  const id = `k.${condition.recordColumn}`
  const own = sqlOf(`k.tenant_id = ? and (${renamed(condition.sql, 'k')})`, current.tenant.id, ...condition.bindings)
  const where = [own, ...tests(narrowing, id, { table: condition.table, skip: [condition] })]
  const from = sqlOf(pinned(condition.table, 'k', indexOf(narrowing, condition)))
  return { from, where, id, value: null, repeats: condition.repeats }
}

/** The few matches first, as a derived table, then the rest on those. */
function collected(narrowing: Narrowing, conditions: Condition[]): Source {
  const table = conditions.find((condition) => holdsNoneOfBin(condition.table))?.table ?? 'd'
  const where = tests(narrowing, 'd.id', { table, skip: conditions })
  const parts = conditions.map((condition) => matchesOf(narrowing, condition))
  return derived(parts, ' intersect ', where.length ? where : [sqlOf('1 = 1')])
}

function collectedAny(narrowing: Narrowing): Source {
  const parts = narrowing.any.map((condition) => matchesOf(narrowing, condition))
  return derived(parts, ' union ', tests({ ...narrowing, any: [] }, 'd.id', { table: 'd' }))
}

/** Each record once: a set operation sees to it, as DISTINCT does for one part. No engine takes such a table apart. */
function derived(parts: Fragment[], operator: ' intersect ' | ' union ', where: Fragment[]): Source {
  const { sql, bindings } = joined(parts, operator)
  const each = parts.length === 1 ? sql.replace('select', 'select distinct') : sql
  return { from: sqlOf(`(${each}) as d`, ...bindings), where, id: 'd.id', value: null, repeats: false }
}

function matchesOf(narrowing: Narrowing, condition: Condition): Fragment {
  const { table, recordColumn, sql, bindings } = condition
  const own = pinned(table, 'k', indexOf(narrowing, condition))
  const select = `select k.${recordColumn} as id from ${own} where k.tenant_id = ? and (${renamed(sql, 'k')})`
  return sqlOf(select, current.tenant.id, ...bindings)
}

/** Index tables are read by their key, whose order is what they are there for. */
function indexOf(narrowing: Narrowing, { table, index }: Condition): string | undefined {
  if (table === narrowing.table) return index
  return holdsNoneOfBin(table) ? 'primary' : undefined
}

function bySort(narrowing: Narrowing, { sort }: Order): Source {
  const own = sqlOf('s.tenant_id = ? and s.field_id = ?', current.tenant.id, sort!.fieldId!)
  const where = [own, ...tests(narrowing, 's.record_id', { table: sort!.table })]
  return {
    from: sqlOf(pinned(sort!.table, 's', 'primary')),
    where,
    id: 's.record_id',
    value: 's.value',
    repeats: false,
  }
}
