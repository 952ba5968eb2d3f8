import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { current } from '#tenancy/current'

const STEP = 500

/** Lets go of open pairs that a scan didn't see: one of the two was changed, deleted, merged. Answers how many there were. */
export async function forgetUnseen(trx: TransactionClientContract, scanId: string): Promise<number> {
  const unseen = open(trx).whereNot('scan_id', scanId).select('id').limit(STEP)
  const ids = (await unseen).map(({ id }) => id)
  if (ids.length) await trx.from('duplicate_pairs').where('tenant_id', current.tenant.id).whereIn('id', ids).delete()
  return ids.length
}

export async function openPairs(trx: TransactionClientContract): Promise<number> {
  const [{ total }] = await open(trx).count('* as total')
  return Number(total)
}

const open = (trx: TransactionClientContract) =>
  trx.from('duplicate_pairs').where({ tenant_id: current.tenant.id, state: 'open' })
