import db from '@adonisjs/lucid/services/db'
import type { Record } from '#fields/field'
import type { Needs } from '#operations/export/columns'
import { current } from '#tenancy/current'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

type Row = { [column: string]: unknown }

/** Two texts of each statement, so that prepared ones are found again: ids are filled up with the last one. */
const SIZES = [50, 1_000]
export const BATCH = 1_000

/** Customers in the order of `ids`, with only what the columns need: at most three statements. */
export async function readBatch(ids: string[], needs: Needs): Promise<Record[]> {
  if (!ids.length) return []
  const rows = await select('customers', needs.customers, 'id', ids)
  const points = grouped(needs.points.length ? await select('contact_points', needs.points, 'customer_id', ids) : [])
  const addresses = grouped(needs.addresses.length ? await select('addresses', needs.addresses, 'customer_id', ids) : [])
  const records = new Map<unknown, Row>()
  for (const row of rows) {
    row.custom = customOf(row)
    row.points = points.get(row.id) ?? []
    row.addresses = addresses.get(row.id) ?? []
    records.set(row.id, row)
  }
  return ids.flatMap((id) => (records.get(id) as Record | undefined) ?? [])
}

async function select(table: string, columns: readonly string[], key: string, ids: string[]): Promise<Row[]> {
  const size = SIZES.find((one) => ids.length <= one)!
  const filled = [...ids, ...Array(size - ids.length).fill(ids.at(-1))]
  const names = columns.map((column) => `\`${column}\``).join(', ')
  const sql = `select ${names} from \`${table}\` where tenant_id = ? and ${key} in (${Array(size).fill('?').join(', ')})`
  const answer = await db.rawQuery(sql, [current.tenant.id, ...filled] as RawQueryBindings)
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
