import db from '@adonisjs/lucid/services/db'
import { senderOf, type Contact, type Received, type Sender } from '#actions/inbound/contact'
import { customersReached } from '#actions/inbound/customers_reached'
import { newCustomer } from '#actions/inbound/new_customer'
import { newServiceRecord, newWorkOrder } from '#actions/inbound/new_tickets'
import type { Draft } from '#actions/records/draft'
import { numberRecords } from '#actions/records/number_records'
import { saveRecords } from '#actions/records/save_records'
import { current } from '#tenancy/current'
import { isDuplicate, transaction } from '#tenancy/transaction'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Owner = { id: string; created: boolean }
type NotKept = Exclude<Received, { customerId: string }>

/**
 * Keeps that somebody got in touch: with the one customer who is reached there, or with a new one, as a service record and,
 * where something is to be done, a work order; all or nothing. Where several are reached there, it answers them and keeps
 * nothing. What it saves comes from the house itself, so that there is nothing to check but the sender and the name.
 */
export class ReceiveContact {
  async handle(contact: Contact): Promise<Received> {
    const sender = senderOf(contact)
    if ('problem' in sender) return { problems: [{ key: 'value', problem: sender.problem }] }
    const kept = await keptBy(contact)
    if (kept) return kept
    try {
      return await this.receive(contact, sender)
    } catch (error) {
      if (!isDuplicate(error)) throw error
      return (await keptBy(contact)) ?? this.receive(contact, sender)
    }
  }

  private async receive(contact: Contact, sender: Sender): Promise<Received> {
    const known = contact.customerId ? ownerIn([contact.customerId]) : ownerIn(await customersReached(sender))
    if (known && !('id' in known)) return known
    return transaction(async (trx) => {
      const owner = known ?? (await this.create(trx, contact, sender))
      return 'id' in owner ? this.attach(trx, contact, owner) : owner
    })
  }

  /** Drawing the number locks the series: of two unknown contacts from the same place the second finds the first one's customer. */
  private async create(trx: TransactionClientContract, contact: Contact, sender: Sender): Promise<Owner | NotKept> {
    const { record, problems } = newCustomer(contact)
    if (problems.length) return { problems }
    const draft: Draft = { before: null, after: record }
    await numberRecords([draft], trx)
    const meanwhile = ownerIn(await customersReached(sender, trx))
    if (meanwhile) return meanwhile
    await saveRecords(trx, [draft], { source: contact.source })
    return { id: record.id, created: true }
  }

  private async attach(trx: TransactionClientContract, contact: Contact, { id, created }: Owner): Promise<Received> {
    const order = contact.todo?.trim() ? newWorkOrder(contact, id) : null
    const record = newServiceRecord(contact, id, order?.id ?? null)
    for (const after of [...(order ? [order] : []), record])
      await saveRecords(trx, [{ before: null, after }], { source: contact.source })
    return { customerId: id, created, serviceRecordId: record.id, workOrderId: order?.id ?? null }
  }
}

function ownerIn(ids: string[]): Owner | { candidates: string[] } | null {
  if (ids.length > 1) return { candidates: ids }
  return ids.length ? { id: ids[0], created: false } : null
}

/** What the same contact was kept as, when it came before. */
async function keptBy({ submission }: Contact): Promise<Received | null> {
  if (!submission) return null
  const row = await db
    .from('service_records')
    .where({ tenant_id: current.tenant.id, submission })
    .select('id', 'customer_id', 'work_order_id')
    .first()
  return row && { customerId: row.customer_id, created: false, serviceRecordId: row.id, workOrderId: row.work_order_id }
}
