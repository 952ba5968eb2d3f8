import { callOff, decideApproval } from '#actions/exports/decide_approval'
import type Operation from '#models/operation'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** A second person's no, with the reason for it. */
export class RefuseExport {
  /** False when it waits no more. */
  async handle({ id, userId }: Operation, reason: string): Promise<boolean> {
    if (userId === current.user!.id) throw new Error(`Export ${id}: nobody refuses their own`)
    return transaction(async (trx) => {
      if (!(await decideApproval(trx, id, 'refused', reason))) return false
      const params = { person: current.user!.name, reason }
      await callOff(trx, id, { code: 'approval_refused', params, tries: 0 })
      return true
    })
  }
}
