import { callOff, decideApproval } from '#actions/exports/decide_approval'
import type Operation from '#models/operation'
import { transaction } from '#tenancy/transaction'

/** Takes back what waits for a second person. */
export class WithdrawExport {
  /** False when it waits no more. */
  async handle({ id }: Operation): Promise<boolean> {
    return transaction(async (trx) => {
      if (!(await decideApproval(trx, id, 'withdrawn'))) return false
      await callOff(trx, id)
      return true
    })
  }
}
