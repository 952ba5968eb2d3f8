import { now } from '#database/decorators'
import { callOff, decideApproval } from '#actions/exports/decide_approval'
import ExportApproval from '#models/export_approval'
import { transaction } from '#tenancy/transaction'

/** Ends what nobody approved in time. */
export async function expireApprovals() {
  const late = await ExportApproval.query().where('state', 'waiting').where('expires_at', '<=', now()).limit(500)
  for (const { operationId } of late) {
    await transaction(async (trx) => {
      if (!(await decideApproval(trx, operationId, 'expired'))) return
      await callOff(trx, operationId, { code: 'approval_expired', tries: 0 })
    })
  }
}
