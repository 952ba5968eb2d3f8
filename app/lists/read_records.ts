import db from '@adonisjs/lucid/services/db'
import type { Address, ContactPoint, Field, Record } from '#fields/field'
import { addressColumns, pointColumns } from '#lists/customer_columns'
import type { List } from '#lists/define_list'
import { listNamed } from '#lists/fields_of'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

type Row = { [column: string]: unknown }

type Client = Pick<QueryClientContract, 'from'>

/** One customer whatever its state: the caller decides what the bin and the row scope allow. */
export const readRecord = (id: string, client: Client = db) => readRecordOf('customers', id, client)

/** Customers in the order of `ids`, with their contact points and addresses: three statements. */
export const readRecords = (ids: string[], client: Client = db) => readRecordsOf('customers', ids, client)

/** One record of a list whatever its state. */
export async function readRecordOf(list: string, id: string, client: Client = db): Promise<Record | null> {
  const [record] = await readRecordsOf(list, [id], client)
  return record ?? null
}

/** Records of a list in the order of `ids`: one statement, three where they have contact points and addresses. */
export async function readRecordsOf(list: string, ids: string[], client: Client = db): Promise<Record[]> {
  if (ids.length === 0) return []
  const points = listNamed(list).contactable
    ? await select(client, 'contact_points', pointColumns, 'customer_id', ids)
    : []
  return recordsOf(client, list, ids, points)
}

/** As `readRecordsOf`, to show these fields only: contact points are there when one of them shows some. */
export async function readShown(list: string, ids: string[], fields: Field[]): Promise<Record[]> {
  if (fields.some(({ store }) => store.name === 'contact_point')) return readRecordsOf(list, ids)
  return ids.length ? recordsOf(db, list, ids, []) : []
}

async function recordsOf(client: Client, key: string, ids: string[], pointRows: Row[]) {
  const list = listNamed(key)
  const rows = await select(client, list.table, list.columns, 'id', ids)
  const points = byCustomer(pointRows)
  const addresses = byCustomer(
    list.contactable ? await select(client, 'addresses', addressColumns, 'customer_id', ids) : []
  )
  const records = new Map(rows.map((row) => [row.id, recordOf(list, row, points.get(row.id), addresses.get(row.id))]))
  return ids.flatMap((id) => records.get(id) ?? [])
}

/** A new customer with its id, nothing filled in yet; its type follows from its names unless it is given. */
export const emptyRecord = (): Record => emptyRecordOf('customers')

/** A new record of a list with its id, nothing filled in yet. */
export function emptyRecordOf(list: string): Record {
  const { columns, blank } = listNamed(list)
  const nothing = Object.fromEntries(columns.map((column) => [column, null]))
  return { ...nothing, ...blank, id: newId(), list, version: 0, custom: {}, points: [], addresses: [] }
}

function select(client: Client, table: string, columns: readonly string[], key: string, ids: string[]) {
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

function recordOf({ key, blank }: List, row: Row, points: Row[] = [], addresses: Row[] = []): Record {
  const record = {
    ...row,
    id: row.id as string,
    list: key,
    version: row.version as number,
    sort_name: String(row.sort_name),
    custom: JSON.parse(row.custom as string),
    points: points.map(pointOf).sort(byPosition),
    addresses: addresses.map(addressOf).sort(byPosition),
  } as Record
  for (const column of switchesOf(blank)) record[column] = Boolean(record[column])
  return record
}

/** Columns that are yes or no, which engines keep as numbers. */
const switchesOf = (blank: List['blank']) => Object.keys(blank).filter((column) => typeof blank[column] === 'boolean')

function pointOf({ customer_id: _, ...row }: Row) {
  return { ...row, value_key: String(row.value_key), primary: Boolean(row.primary) } as ContactPoint
}

function addressOf({ customer_id: _, ...row }: Row) {
  return { ...row, initial: Boolean(row.initial) } as Address
}

const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position
