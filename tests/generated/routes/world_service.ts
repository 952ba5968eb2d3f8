import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'

/** A work order and a service record of a customer, and one of each in the bin, by what `Ids` calls them. */
export async function makeService(slug: string, customer: string) {
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
