import { openResets } from '#actions/factor_resets/factor_resets'
import { noteChange } from '#actions/note_change'
import type { Person } from '#dictionaries/people'
import { transaction } from '#tenancy/transaction'

/** Takes the request back; nothing when there is none any more. */
export class WithdrawReset {
  async handle({ membershipId }: Person): Promise<void> {
    await transaction(async (trx) => {
      if (Number(await openResets(membershipId, trx).delete()) === 0) return
      await noteChange(trx, { list: 'users', recordId: membershipId, action: 'factor_withdrawn' })
    })
  }
}
