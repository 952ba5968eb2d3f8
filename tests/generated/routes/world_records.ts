import db from '@adonisjs/lucid/services/db'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { bitsOf } from '#duplicates/rules'
import DuplicatePair from '#models/duplicate_pair'
import { current } from '#tenancy/current'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'

export async function rename(slug: string) {
  const { id } = await createCustomer({ last_name: `Before of ${slug}` })
  await changeCustomer(id, { last_name: `Renamed of ${slug}` })
  const newest = db.from('changes').where({ tenant_id: current.tenant.id, record_id: id }).orderBy('seq', 'desc')
  return { changed: id, change: (await newest.firstOrFail()).id }
}

export async function makePair(lowId: string, highId: string, scanId: string) {
  const found = { lowId, highId, score: 900, rules: bitsOf(['phone']), state: 'open' as const, scanId }
  return (await DuplicatePair.create(found)).id
}

export async function serve(slug: string, customer: string) {
  const [order, binnedOrder] = [
    await createWorkOrder(customer, { subject: `Canary order of ${slug}`, assignee: '' }),
    await createWorkOrder(customer, { subject: `Binned order of ${slug}` }),
  ]
  const [call, binnedCall] = [
    await createServiceRecord(customer, { summary: `Canary call of ${slug}`, work_order: order.id }),
    await createServiceRecord(customer, { summary: `Binned call of ${slug}` }),
  ]
  for (const record of [binnedOrder, binnedCall]) await markRecord(record, { deleted_at: now() })
  return { order: order.id, binnedOrder: binnedOrder.id, call: call.id, binnedCall: binnedCall.id }
}
