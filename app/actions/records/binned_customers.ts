import { Exception } from '@adonisjs/core/exceptions'
import db from '@adonisjs/lucid/services/db'
import type { Draft, RecordProblem } from '#actions/records/draft'
import { holdCustomers } from '#actions/records/hold_customers'
import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The customer of a work order or a service record went into the bin in the meantime. */
export class BinnedCustomerError extends Exception {
  static status = 409
  static code = 'E_BINNED_CUSTOMER'
}

/** Tickets for customers in the bin: at most one statement for all drafts. */
export async function binnedProblems(drafts: Draft[]): Promise<RecordProblem[][]> {
  const asked = drafts.flatMap(customerGiven)
  if (asked.length === 0) return drafts.map(() => [])
  const rows = await db
    .from('customers')
    .where('tenant_id', current.tenant.id)
    .whereIn('id', [...new Set(asked)])
    .whereNotNull('deleted_at')
    .select('id')
  const binned = new Set<unknown>(rows.map(({ id }) => id))
  return drafts.map((draft) =>
    customerGiven(draft).some((id) => binned.has(id)) ? [{ key: 'customer', problem: { code: 'customer_in_bin' } }] : []
  )
}

/**
 * As `binnedProblems`, for good: the customers stay out of the bin until the transaction ends.
 *
 * @throws BinnedCustomerError
 */
export async function refuseForBinned(trx: TransactionClientContract, drafts: Draft[]) {
  const asked = drafts.flatMap(customerGiven)
  if (asked.length === 0) return
  const customers = await holdCustomers(trx, asked)
  const binned = [...customers.values()].find(({ deleted_at: deleted }) => deleted)
  if (binned) throw new BinnedCustomerError(`Customer ${binned.id} is in the bin`)
}

/** The customer whom a draft gives a ticket: a new one, one that was another's, one out of the bin. */
function customerGiven({ before, after }: Draft): string[] {
  if (after.deleted_at || typeof after.customer_id !== 'string') return []
  const held = before && !before.deleted_at && before.customer_id === after.customer_id
  return held ? [] : [after.customer_id]
}
