import { MergeCustomers, type MergeAnswer } from '#actions/merges/merge_customers'
import { UnmergeCustomers } from '#actions/merges/unmerge_customers'
import { findValue } from '#dictionaries/values'
import { now } from '#database/decorators'
import type { RecordInput } from '#actions/records/fill_record'
import type { Record } from '#fields/field'
import { KINDS, type Kind } from '#lists/belongings'
import { readRecords } from '#lists/read_records'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'
import { createCustomer } from '#tests/helpers/customers'
import { allRows } from '#tests/helpers/digest'

interface Wish {
  values?: { [key: string]: string }
  kinds?: readonly Kind[]
  id?: string
}

/** Merges customers as the page does, the first being the main one. */
export async function mergeAsked([main, ...others]: string[], { values = {}, kinds = KINDS, id = newId() }: Wish = {}) {
  const records = await readRecords([main, ...others])
  const versions = Object.fromEntries(records.map((record) => [record.id, record.version]))
  return { id, main, others, versions, values, kinds: new Set(kinds) }
}

export const merge = async (ids: string[], wish: Wish = {}): Promise<MergeAnswer> =>
  new MergeCustomers().handle(await mergeAsked(ids, wish))

/** As `merge`; fails where it was refused. The id of the merge. */
export async function merged(ids: string[], wish: Wish = {}): Promise<string> {
  const answer = await merge(ids, wish)
  if (answer.kind !== 'merged') throw new Error(`The merge was refused: ${JSON.stringify(answer)}`)
  return answer.merge.id
}

export const unmerge = (id: string) => new UnmergeCustomers().handle(id)

/** A customer with a row in every table that can belong to one. */
export async function furnished(name: string, values: RecordInput = {}): Promise<Record> {
  const customer = await createCustomer({
    last_name: name,
    phone: `+49 30 90182${String(customers++ % 10)}`,
    email: `${name.toLowerCase()}@example.com`,
    city: name,
    ...values,
  })
  await furnish(customer.id)
  return customer
}

let customers = 0

/** Two work orders, a service record, two comments and three files: of the customer, of a comment, of a work order. */
export async function furnish(customerId: string) {
  const time = now()
  const edited = { version: 1, created_at: time, updated_at: time }
  const ticket = { ...edited, sort_name: 'x', customer_id: customerId, source: 'user', custom: '{}' }
  const [order, other, record, comment, another] = Array.from({ length: 5 }, newId)
  const orders = [order, other].map((id) => ({ id, number: id, subject: 'Pump', ...ticket }))
  const records = [{ id: record, number: record, summary: 'Called', direction: 'in', happened_at: time, ...ticket }]
  const user = { user_id: current.user!.id, customer_id: customerId }
  const comments = [comment, another].map((id) => ({ id, body: 'Rang twice', ...user, ...edited }))
  const files = Array.from({ length: 3 }, () => fileRow(time))
  const owners = [{ position: 0 }, { position: 0, comment_id: comment }, { position: 0, work_order_id: order }]
  const attachments = files.map(({ id }, at) => ({
    id: newId(),
    file_id: id,
    ...user,
    ...owners[at],
    created_at: time,
  }))
  await transaction(async (trx) => {
    const insert = (table: string, rows: object[], columns = Object.keys(rows[0])) =>
      insertMany(trx, table, columns, rows as never)
    await insert('work_orders', orders)
    await insert('service_records', records)
    await insert('comments', comments)
    await insert('files', files)
    await insert('attachments', attachments, [...Object.keys(attachments[0]), 'comment_id', 'work_order_id'])
  })
}

function fileRow(time: string) {
  const what = { name: 'pump.pdf', type: 'application/pdf', size: 3, sha256: '0'.repeat(64), purpose: 'attachment' }
  return { id: newId(), ...what, user_id: current.user!.id, created_at: time }
}

/** Relates two customers; the id of the relation. */
export async function relate(from: string, to: string, type = 'partner'): Promise<string> {
  const { id: typeId } = findValue('relation_type', type)!
  const row = { id: newId(), from_id: from, to_id: to, type_id: typeId, created_at: now() }
  await transaction((trx) => insertMany(trx, 'customer_links', Object.keys(row), [row]))
  return row.id
}

/** Told by the history, and by versions, which count the saves. */
const TOLD = ['changes', 'history_heads', 'merges', 'notices']

/** All rows of all tables but for the history, as texts to compare. */
export async function restOfDatabase(): Promise<string[]> {
  const rows = await allRows()
  const kept = rows.filter(({ table, row }) => !TOLD.includes(table) && !isEmptyTally(table, row))
  return kept.map(({ table, row }) => `${table} ${JSON.stringify({ ...row, version: 0 })}`).sort()
}

/** A cell that counts nobody says the same as none. */
const isEmptyTally = (table: string, row: object) => table === 'tallies' && (row as { count: number }).count === 0
