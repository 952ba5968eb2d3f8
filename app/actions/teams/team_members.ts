import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'

interface Place {
  [column: string]: string
  team_id: string
  membership_id: string
}

/** Takes people out of teams and puts people into teams. */
export async function changeMembers(trx: TransactionClientContract, gone: Place[], come: Place[]) {
  for (const place of gone) {
    await trx
      .from('team_members')
      .where({ tenant_id: current.tenant.id, ...place })
      .delete()
  }
  await insertMany(trx, 'team_members', ['team_id', 'membership_id'], come)
}
