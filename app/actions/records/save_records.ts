import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import { everyFieldOf, listNamed } from '#lists/fields_of'
import { current } from '#tenancy/current'
import { changesOf, type Write } from '#actions/records/changes'
import { listOfDrafts, type Draft, type Origin } from '#actions/records/draft'
import { insertChanges } from '#actions/records/insert_changes'
import { insertRows } from '#actions/records/insert_rows'
import { foundByOf, saveFoundBy } from '#actions/records/save_found_by'
import { saveItems } from '#actions/records/save_items'
import { leadOn } from '#actions/records/lead_on'
import { numberRecords } from '#actions/records/number_records'
import { refuseForBinned } from '#actions/records/binned_customers'
import { refuseHeld } from '#actions/records/refuse_held'
import { tallyWrites } from '#actions/tallies/tally_writes'
import { updateRows } from '#actions/records/update_rows'
import { meanwhile } from '#tenancy/meanwhile'

/**
 * Saves records of one list with their contact points, addresses, index rows, search terms, unique values, history
 * and tallies in the caller's transaction, and answers those that changed anything. Drafts must have passed
 * `checkRecords`; new ones are best numbered (`numberRecords`) before the transaction opens.
 *
 * @throws StaleRecordError when a record was saved by somebody else since it was read
 * @throws HeldRecordError when one that has work orders or service records would go into the bin
 * @throws BinnedCustomerError when one is for a customer in the bin
 */
export async function saveRecords(trx: TransactionClientContract, drafts: Draft[], origin: Origin): Promise<Write[]> {
  if (drafts.length === 0) return []
  const list = listNamed(listOfDrafts(drafts))
  const fields = everyFieldOf(list)
  await numberRecords(drafts, trx)
  await leadOn(trx, drafts, fields)
  const writes = drafts.flatMap((draft) => {
    const changed = changesOf(draft, fields)
    return changed ? [{ ...draft, changed }] : []
  })
  if (writes.length === 0) return writes
  const at = now()
  for (const write of writes) stamp(write, origin, write.at ?? at)
  await refuseForBinned(trx, writes)
  const found = await meanwhile(insertRows(trx, list, writes), () => {
    insertChanges(trx, writes, origin)
    if (list.tallied) tallyWrites(trx, writes)
    return foundByOf(writes, fields)
  })
  await updateRows(trx, list, writes)
  if (list.key === 'customers') await refuseHeld(trx, writes)
  if (list.contactable) await saveItems(trx, writes)
  await saveFoundBy(trx, found)
  return writes
}

function stamp({ before, after, stamped }: Write, origin: Origin, at: string) {
  const user = current.user?.id ?? null
  after.version = (before?.version ?? 0) + 1
  Object.assign(after, stamped ?? { updated_at: at, updated_by: user })
  if (before) return
  after.source = origin.source
  after.created_by = user
}
