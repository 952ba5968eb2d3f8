import { decideApproval } from '#actions/exports/decide_approval'
import type Operation from '#models/operation'
import { enqueue } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** A second person's consent: the export runs as the one who asked for it. */
export class ApproveExport {
  /** False when it waits no more. */
  async handle(operation: Operation): Promise<boolean> {
    if (operation.userId === current.user!.id) throw new Error(`Export ${operation.id}: nobody approves their own`)
    return transaction(async (trx) => {
      if (!(await decideApproval(trx, operation.id, 'approved'))) return false
      return enqueue(trx, operation, 'planned')
    })
  }
}
