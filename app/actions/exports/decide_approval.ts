import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import type { ApprovalState } from '#models/export_approval'
import type { Failure } from '#models/operation'
import { noteInLedger } from '#reports/ledger'
import { current } from '#tenancy/current'

export type Ending = Exclude<ApprovalState, 'waiting'>

/** Takes a request out of waiting, and notes it; false when it waits no more: of many who decide at once, one does. */
export async function decideApproval(
  trx: TransactionClientContract,
  operationId: string,
  state: Ending,
  reason: string | null = null
): Promise<boolean> {
  const waiting = trx.from('export_approvals').where({ tenant_id: current.tenant.id, operation_id: operationId })
  if (state !== 'expired') waiting.where('expires_at', '>', now())
  const decided = { state, decided_by: current.user?.id ?? null, decided_at: now(), reason, updated_at: now() }
  if (Number(await waiting.where('state', 'waiting').update(decided)) === 0) return false
  await noteInLedger(trx, `export_${state}`, operationId, reason ? { reason } : {})
  return true
}

/** What was asked for will not be made; a person reads why. */
export async function callOff(trx: TransactionClientContract, operationId: string, failure: Failure | null = null) {
  const planned = trx.from('operations').where({ tenant_id: current.tenant.id, id: operationId, status: 'planned' })
  const ended = { status: 'cancelled', finished_at: now(), updated_at: now() }
  await planned.update({ ...ended, failure: failure && JSON.stringify(failure) })
}
