import db from '@adonisjs/lucid/services/db'
import { system } from '#tenancy/current'
import { fixtures } from '#tests/generated/routes/fixtures'
import type { Ids } from '#tests/generated/routes/world'
import type { Walked } from '#tests/generated/routes/walked'

/** Whose the row of a request is: of who asks, of somebody in their team, of somebody else. */
export const HOLDERS = ['own', 'team', 'all'] as const
export type Holder = (typeof HOLDERS)[number]

/** Where it is written whose a row is. */
const columns: { [id in keyof Ids]?: [table: string, column: string] } = {
  customer: ['customers', 'manager_id'],
  binned: ['customers', 'manager_id'],
  changed: ['customers', 'manager_id'],
  order: ['work_orders', 'assignee_id'],
  binnedOrder: ['work_orders', 'assignee_id'],
  call: ['service_records', 'handled_by'],
  binnedCall: ['service_records', 'handled_by'],
  planned: ['operations', 'user_id'],
  imported: ['operations', 'user_id'],
  exported: ['operations', 'user_id'],
  asked: ['operations', 'user_id'],
  waiting: ['operations', 'user_id'],
  template: ['export_templates', 'user_id'],
  schedule: ['report_schedules', 'user_id'],
  view: ['views', 'user_id'],
  orderView: ['views', 'user_id'],
  callView: ['views', 'user_id'],
}

/** The other end of a relation: who doesn't see both sees none. */
const besides: { [route: string]: keyof Ids } = {
  'customers.relations.store': 'changed',
  'customers.relations.deletion': 'changed',
  'customers.relations.destroy': 'changed',
}

/** Tables whose rows are their maker's too. */
const MADE = ['customers', 'work_orders', 'service_records']

/** Pages that list such rows, where no link is needed to see them. */
const listed: { [route: string]: keyof Ids } = {
  'customers.index': 'customer',
  'customers.bin': 'binned',
  'work_orders.index': 'order',
  'work_orders.bin': 'binnedOrder',
  'service_records.index': 'call',
  'service_records.bin': 'binnedCall',
  'operations.index': 'imported',
  'reports.index': 'exported',
  'reports.schedules': 'schedule',
}

/** The row by whose holder the answer differs, and whether it is one of a list. */
export function heldRow({ name }: Walked): { id: keyof Ids; inList: boolean } | null {
  if (listed[name]) return { id: listed[name], inList: true }
  const id = fixtures[name]?.id
  return id && columns[id] ? { id, inList: false } : null
}

/** Makes one person the only one who answers for the rows that a route is about. */
export async function handOver({ name }: Walked, ids: Ids, userId: string, maker: string, held: keyof Ids) {
  for (const id of [held, besides[name]]) if (id) await handTo(ids, id, userId, maker)
}

async function handTo(ids: Ids, id: keyof Ids, userId: string, maker: string) {
  const [table, column] = columns[id]!
  const others = {
    ...(MADE.includes(table) && { created_by: maker }),
    ...(table === 'customers' && { service_manager_id: null }),
  }
  const values = { ...others, [column]: userId }
  await system('tests hand a row to somebody', async () => {
    await db.from(table).where('id', ids[id]).update(values)
    await db.from('tenants').increment('config_version', 1)
  })
}
