import db from '@adonisjs/lucid/services/db'
import type { Record } from '#fields/field'
import type { Needs } from '#operations/export/columns'
import { current } from '#tenancy/current'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

type Row = { [column: string]: unknown }
type Which = { sql: (key: string) => string; bindings: string[] }

/** From 1,000 on MariaDB makes a subquery of an IN list and reads the whole table (in_predicate_conversion_threshold). */
export const BATCH = 900
/** Two texts of an IN list, so that prepared statements are found again: it is filled up with the last id. */
const SIZES = [50, BATCH]
/** A range that holds at most this many rows for each one wanted is read whole: it takes a fifth of the time. */
const DENSE = 3

/** Customers in the order of `ids`, which is that of their creation, with only what the columns need. */
export async function readBatch(ids: string[], needs: Needs): Promise<Record[]> {
  if (!ids.length) return []
  const which = (await isDense(ids)) ? between(ids) : among(ids)
  const rows = await select('customers', needs.customers, 'id', which)
  const points = grouped(needs.points.length ? await select('contact_points', needs.points, 'customer_id', which) : [])
  const addresses = grouped(
    needs.addresses.length ? await select('addresses', needs.addresses, 'customer_id', which) : []
  )
  const records = new Map<unknown, Row>()
  for (const row of rows) {
    row.custom = customOf(row)
    row.points = points.get(row.id) ?? []
    row.addresses = addresses.get(row.id) ?? []
    records.set(row.id, row)
  }
  return ids.flatMap((id) => (records.get(id) as Record | undefined) ?? [])
}

async function isDense(ids: string[]): Promise<boolean> {
  const most = ids.length * DENSE
  const sql =
    'select count(*) as n from (select 1 as one from customers where tenant_id = ? and id between ? and ? limit ?) as t'
  const [{ n }] = await rowsOf(sql, [current.tenant.id, ids[0], ids.at(-1)!, most + 1])
  return Number(n) <= most
}

const between = (ids: string[]): Which => ({ sql: (key) => `${key} between ? and ?`, bindings: [ids[0], ids.at(-1)!] })

function among(ids: string[]): Which {
  const size = SIZES.find((one) => ids.length <= one)!
  const marks = Array(size).fill('?').join(', ')
  return { sql: (key) => `${key} in (${marks})`, bindings: [...ids, ...Array(size - ids.length).fill(ids.at(-1))] }
}

function select(table: string, columns: readonly string[], key: string, { sql, bindings }: Which): Promise<Row[]> {
  const names = columns.map((column) => `\`${column}\``).join(', ')
  return rowsOf(`select ${names} from \`${table}\` where tenant_id = ? and ${sql(key)}`, [
    current.tenant.id,
    ...bindings,
  ])
}

async function rowsOf(sql: string, bindings: (string | number)[]): Promise<Row[]> {
  const answer = await db.rawQuery(sql, bindings as RawQueryBindings)
  return Array.isArray(answer[0]) ? answer[0] : answer
}

function grouped(rows: Row[]): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) {
    if (Buffer.isBuffer(row.value_key)) row.value_key = String(row.value_key)
    const group = groups.get(row.customer_id)
    if (group) group.push(row)
    else groups.set(row.customer_id, [row])
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(byPosition)
  return groups
}

const customOf = ({ custom }: Row) => (typeof custom === 'string' && custom !== '{}' ? JSON.parse(custom) : {})
const byPosition = (a: Row, b: Row) => (a.position as number) - (b.position as number)
