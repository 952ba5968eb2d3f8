import type { Condition, Fragment } from '#fields/condition'
import type { Driver } from '#lists/driver'
import { RARE } from '#lists/driver'
import { beyond, joined, pinned, renamed, sqlOf, tests, type Narrowing, type Order } from '#lists/list_sql'
import { current } from '#tenancy/current'

/** A source of records: `from`, its tests, and what names the record and the sorted value. */
interface Source {
  from: Fragment
  where: Fragment[]
  id: string
  value: string | null
  repeats: boolean
}

/** `select id, value` of one page of records, at most `limit` rows. */
export function pageSql(narrowing: Narrowing, driver: Driver, order: Order): Fragment {
  const source = sorted(sourceOf(narrowing, driver, order), narrowing, order)
  const { from, id, value, repeats } = source
  const where = joined(
    [...source.where, ...(order.cursor ? [beyond(value, id, order.direction, order.cursor)] : [])],
    ' and '
  )
  const by = [value, id]
    .filter(Boolean)
    .map((column) => `${column} ${order.direction}`)
    .join(', ')
  const sql = `select ${repeats ? 'distinct ' : ''}${id} as id, ${value ?? 'null'} as value from ${from.sql} where ${where.sql} order by ${by} limit ?`
  return sqlOf(sql, ...from.bindings, ...where.bindings, order.limit)
}

/** `select count(*) as n`, which stops at `cap` rows unless `cap` is null. */
export function countSql(narrowing: Narrowing, driver: Driver, cap: number | null): Fragment {
  const { from, where, id, repeats } = sourceOf(narrowing, driver, null)
  const all = joined(where, ' and ')
  const inner = `select ${repeats ? 'distinct ' : ''}${id} as id from ${from.sql} where ${all.sql}${cap === null ? '' : ' limit ?'}`
  return sqlOf(
    `select count(*) as n from (${inner}) t`,
    ...from.bindings,
    ...all.bindings,
    ...(cap === null ? [] : [cap])
  )
}

function sourceOf(narrowing: Narrowing, driver: Driver, order: Order | null): Source {
  if (driver.kind === 'collect') return collected(narrowing, narrowing.conditions[driver.condition])
  if (driver.kind === 'collectAny') return collectedAny(narrowing)
  if (driver.kind === 'follow') return followed(narrowing, narrowing.conditions[driver.condition])
  if (driver.kind === 'sort' && order?.sort && !order.missing && order.sort.table !== narrowing.table)
    return bySort(narrowing, order)
  const index = order?.sort && !order.missing ? order.sort.index : order ? 'primary' : countingIndex(narrowing)
  return listItself(narrowing, index)
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
  const where = [own, ...tests(narrowing, id, { table: condition.table, skip: condition })]
  return { from: sqlOf(`\`${condition.table}\` as k`), where, id, value: null, repeats: condition.repeats }
}

/** The few matches first, as a derived table that no engine reorders, then the rest on those. */
function collected(narrowing: Narrowing, condition: Condition): Source {
  const id = condition.recordColumn
  const table = pinned(condition.table, 'k', condition.table === narrowing.table ? condition.index : undefined)
  const inner = `select distinct k.${id} as id from ${table} where k.tenant_id = ? and (${renamed(condition.sql, 'k')}) limit ?`
  const from = sqlOf(`(${inner}) as d`, current.tenant.id, ...condition.bindings, RARE + 1)
  const where = tests(narrowing, 'd.id', {
    table: condition.table === narrowing.table ? 'd' : condition.table,
    skip: condition,
  })
  return { from, where: where.length ? where : [sqlOf('1 = 1')], id: 'd.id', value: null, repeats: false }
}

function collectedAny(narrowing: Narrowing): Source {
  const parts = narrowing.any.map(({ table, recordColumn, index, sql, bindings }) => {
    const own = pinned(table, 'k', table === narrowing.table ? index : undefined)
    return sqlOf(
      `select k.${recordColumn} as id from ${own} where k.tenant_id = ? and (${renamed(sql, 'k')})`,
      current.tenant.id,
      ...bindings
    )
  })
  const { sql, bindings } = joined(parts, ' union ')
  return {
    from: sqlOf(`(${sql}) as d`, ...bindings),
    where: tests({ ...narrowing, any: [] }, 'd.id', { table: 'd' }),
    id: 'd.id',
    value: null,
    repeats: false,
  }
}

function bySort(narrowing: Narrowing, { sort }: Order): Source {
  const own = sqlOf('s.tenant_id = ? and s.field_id = ?', current.tenant.id, sort!.fieldId!)
  const where = [own, ...tests(narrowing, 's.record_id', { table: sort!.table })]
  return { from: sqlOf(`\`${sort!.table}\` as s`), where, id: 's.record_id', value: 's.value', repeats: false }
}

/** Adds the sorted value, or for the rows without one the test that it is missing. */
function sorted(source: Source, narrowing: Narrowing, { sort, missing }: Order): Source {
  if (!sort || source.value) return source
  const onList = sort.table === narrowing.table
  if (missing)
    return {
      ...source,
      where: [...source.where, onList ? absentColumn(source, narrowing, sort.column) : absentRow(source, sort)],
    }
  const alias = onList ? 'c' : 's'
  const value = `${alias}.${onList ? sort.column : 'value'}`
  const present = {
    ...source,
    value,
    where: [...source.where, ...(sort.nullable && onList ? [sqlOf(`${value} is not null`)] : [])],
  }
  if (onList && source.id === 'c.id') return present
  const [record, field] = onList ? ['c.id', ''] : ['s.record_id', ' and s.field_id = ?']
  const join = sqlOf(
    ` join \`${sort.table}\` as ${alias} on ${alias}.tenant_id = ? and ${record} = ${source.id}${field}`,
    current.tenant.id,
    ...(onList ? [] : [sort.fieldId!])
  )
  return { ...present, from: joined([source.from, join], '') }
}

function absentColumn({ id }: Source, { table }: Narrowing, column: string): Fragment {
  if (id === 'c.id') return sqlOf(`c.${column} is null`)
  return sqlOf(
    `exists (select 1 from \`${table}\` as c where c.tenant_id = ? and c.id = ${id} and c.${column} is null)`,
    current.tenant.id
  )
}

function absentRow({ id }: Source, sort: NonNullable<Order['sort']>): Fragment {
  const sql = `not exists (select 1 from \`${sort.table}\` as s where s.tenant_id = ? and s.field_id = ? and s.record_id = ${id})`
  return sqlOf(sql, current.tenant.id, sort.fieldId!)
}
