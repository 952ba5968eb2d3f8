import db from '@adonisjs/lucid/services/db'
import type { Address, ContactPoint, Field, Record } from '#fields/field'
import { addressColumns, customerColumns, pointColumns } from '#lists/customer_columns'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

type Row = { [column: string]: unknown }

const NOTHING = Object.fromEntries(customerColumns.map((column) => [column, null]))
const START = { version: 0, name: '', sort_name: '', number: '', promotional_email: false, newsletter: false }
const BLANK = { ...NOTHING, ...START }

/** One customer whatever its state: the caller decides what the bin and the row scope allow. */
export async function readRecord(id: string, client: Pick<QueryClientContract, 'from'> = db): Promise<Record | null> {
  const [record] = await readRecords([id], client)
  return record ?? null
}

/** Customers in the order of `ids`, with their contact points and addresses: three statements. */
export async function readRecords(ids: string[], client: Pick<QueryClientContract, 'from'> = db): Promise<Record[]> {
  if (ids.length === 0) return []
  return recordsOf(client, ids, await select(client, 'contact_points', pointColumns, 'customer_id', ids))
}

/** As `readRecords`, to show these fields only: contact points are there when one of them shows some. */
export async function readShown(ids: string[], fields: Field[]): Promise<Record[]> {
  if (fields.some(({ store }) => store.name === 'contact_point')) return readRecords(ids)
  return ids.length ? recordsOf(db, ids, []) : []
}

async function recordsOf(client: Pick<QueryClientContract, 'from'>, ids: string[], pointRows: Row[]) {
  const rows = await select(client, 'customers', customerColumns, 'id', ids)
  const points = byCustomer(pointRows)
  const addresses = byCustomer(await select(client, 'addresses', addressColumns, 'customer_id', ids))
  const records = new Map(rows.map((row) => [row.id, recordOf(row, points.get(row.id), addresses.get(row.id))]))
  return ids.flatMap((id) => records.get(id) ?? [])
}

/** A new customer with its id, nothing filled in yet; its type follows from its names unless it is given. */
export function emptyRecord(): Record {
  return { ...BLANK, id: newId(), custom: {}, points: [], addresses: [] }
}

function select(
  client: Pick<QueryClientContract, 'from'>,
  table: string,
  columns: readonly string[],
  key: string,
  ids: string[]
) {
  return client
    .from(table)
    .where('tenant_id', current.tenant.id)
    .whereIn(key, ids)
    .select(...columns) as Promise<Row[]>
}

function byCustomer(rows: Row[]) {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.customer_id)
    if (group) group.push(row)
    else groups.set(row.customer_id, [row])
  }
  return groups
}

function recordOf(row: Row, points: Row[] = [], addresses: Row[] = []): Record {
  return {
    ...row,
    id: row.id as string,
    version: row.version as number,
    sort_name: String(row.sort_name),
    promotional_email: Boolean(row.promotional_email),
    newsletter: Boolean(row.newsletter),
    custom: JSON.parse(row.custom as string),
    points: points.map(pointOf).sort(byPosition),
    addresses: addresses.map(addressOf).sort(byPosition),
  }
}

function pointOf({ customer_id: _, ...row }: Row) {
  return { ...row, value_key: String(row.value_key), primary: Boolean(row.primary) } as ContactPoint
}

function addressOf({ customer_id: _, ...row }: Row) {
  return { ...row, initial: Boolean(row.initial) } as Address
}

const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position
