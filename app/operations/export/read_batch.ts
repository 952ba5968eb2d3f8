import db from '@adonisjs/lucid/services/db'
import type { Record } from '#fields/field'
import type { Needs } from '#operations/export/columns'
import { current } from '#tenancy/current'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

type Row = { [column: string]: unknown }
type RowsOf = (id: string) => Row[]
type Which = { sql: (key: string) => string; bindings: string[] }

/**
 * Few enough to be gone before the garbage collector takes them for old: 900 cost a tenth more CPU.
 * From 1,000 on MariaDB makes a subquery of an IN list and reads the whole table (in_predicate_conversion_threshold).
 */
export const BATCH = 300
/** Two texts of an IN list, so that prepared statements are found again: it is filled up with the last id. */
const SIZES = [50, BATCH]
/** A range that holds at most this many rows for each one wanted is read whole: it takes a fifth of the time. */
const DENSE = 3

/** Records in the order of `ids`, which is that of their creation, with only what the columns need. */
export async function readBatch(ids: string[], needs: Needs, dense: boolean): Promise<Record[]> {
  if (!ids.length) return []
  const which = dense ? between(ids) : among(ids)
  const rows = await select(needs.table, needs.own, 'id', which)
  const points = needs.points.length ? await select('contact_points', needs.points, 'customer_id', which) : []
  const addresses = needs.addresses.length ? await select('addresses', needs.addresses, 'customer_id', which) : []
  return recordsOf(ids, rows, inStep(points, 'customer_id'), inStep(addresses, 'customer_id'))
}

function recordsOf(ids: string[], rows: Row[], pointsOf: RowsOf, addressesOf: RowsOf): Record[] {
  const rowsOfId = inStep(rows, 'id')
  const records: Row[] = []
  for (const id of ids) {
    const [row] = rowsOfId(id)
    if (!row) continue
    row.custom = customOf(row)
    row.points = pointsOf(id)
    row.addresses = addressesOf(id)
    records.push(row)
  }
  return records as Record[]
}

/** Goes through rows and ids side by side, both being in the order of the ids. */
function inStep(rows: Row[], key: string): RowsOf {
  let at = 0
  return (id) => {
    while (at < rows.length && (rows[at][key] as string) < id) at++
    if (at === rows.length || rows[at][key] !== id) return NONE
    const from = at++
    while (at < rows.length && rows[at][key] === id) at++
    return at - from === 1 ? [rows[from]] : rows.slice(from, at).sort(byPosition)
  }
}

export async function isDense(table: string, ids: string[]): Promise<boolean> {
  if (!ids.length) return true
  const most = ids.length * DENSE
  const within = `select 1 as one from ${table} where tenant_id = ? and id between ? and ? limit ?`
  const sql = `select count(*) as n from (${within}) as t`
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
  const names = columns.map(named).join(', ')
  return rowsOf(`select ${names} from \`${table}\` where tenant_id = ? and ${sql(key)} order by ${key}`, [
    current.tenant.id,
    ...bindings,
  ])
}

/** Bytes on MariaDB, which the driver would answer as a buffer each. */
const named = (column: string) => (column === 'value_key' ? 'cast(value_key as char) as value_key' : `\`${column}\``)

async function rowsOf(sql: string, bindings: (string | number)[]): Promise<Row[]> {
  const answer = await db.rawQuery(sql, bindings as RawQueryBindings)
  return Array.isArray(answer[0]) ? answer[0] : answer
}

const NONE: Row[] = []
const NOTHING = {}
const customOf = ({ custom }: Row) => (typeof custom === 'string' && custom !== '{}' ? JSON.parse(custom) : NOTHING)
const byPosition = (a: Row, b: Row) => (a.position as number) - (b.position as number)
