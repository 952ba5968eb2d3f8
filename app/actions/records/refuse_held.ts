import { ticketsOf } from '#lists/tickets'
import type { Write } from '#actions/records/changes'
import { HeldRecordError } from '#actions/records/held_record_error'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Nobody goes into the bin who has work orders or service records, unless they live on in another one. To be asked once the rows are updated: their locks keep
 * others from adding one meanwhile (see `holdCustomers`).
 *
 * @throws HeldRecordError
 */
export async function refuseHeld(trx: TransactionClientContract, writes: Write[]) {
  const binned = writes.filter(({ changed, after }) => changed.action === 'delete' && !after.merged_into_id)
  for (const [id, tickets] of await ticketsOf(
    binned.map(({ after }) => after.id),
    trx
  ))
    throw new HeldRecordError(id, tickets)
}
