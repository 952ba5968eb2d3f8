import type { Fragment } from '#fields/condition'
import { joined, sqlOf, type Narrowing, type Order } from '#lists/list_sql'
import type { Source } from '#lists/source'
import { current } from '#tenancy/current'

/** Adds the sorted value, or for the rows without one the test that it is missing. */
export function inOrder(source: Source, narrowing: Narrowing, { sort, missing }: Order): Source {
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
