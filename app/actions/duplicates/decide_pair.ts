import { noteChange } from '#actions/note_change'
import type DuplicatePair from '#models/duplicate_pair'
import { now } from '#database/decorators'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

type State = DuplicatePair['state']

/** What a person said about a pair, in the words of the history. */
const DEEDS: Record<State, string> = { not_duplicate: 'not_duplicate', open: 'reopen' }

/** Takes two customers for two, for good, or takes that back; no scan asks again about what was decided. */
export class DecidePair {
  /** `numbers` are what the customers are known by. */
  async handle({ id }: Pick<DuplicatePair, 'id'>, state: State, numbers: string[]): Promise<void> {
    const decided = state === 'open' ? null : now()
    await transaction(async (trx) => {
      const moved = await trx
        .from('duplicate_pairs')
        .where({ tenant_id: current.tenant.id, id })
        .whereNot('state', state)
        .update({ state, decided_at: decided, decided_by: decided && current.user!.id })
      if (Number(moved) === 0) return
      const after = { customers: numbers }
      await noteChange(trx, { list: 'duplicates', recordId: id, action: DEEDS[state], after })
    })
  }
}
