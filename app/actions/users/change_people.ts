import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Refusal } from '#actions/users/refusal'
import { OWNER } from '#permissions/roles'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

class LastOwnerError extends Error {}

/**
 * Changes who may do what, from the next request on, or answers `last_owner` and undoes it where nobody
 * would be left who can give rights. The version is raised first, so that two such changes wait for each
 * other and neither counts on the owner whom the other one takes.
 */
export async function changePeople(work: (trx: TransactionClientContract) => Promise<void>): Promise<Refusal | null> {
  try {
    await transaction(async (trx) => {
      await configurationChanged(trx)
      await work(trx)
      await requireOwner(trx)
    })
    return null
  } catch (error) {
    if (error instanceof LastOwnerError) return 'last_owner'
    throw error
  }
}

/** An owner counts once they have come, and while they are not suspended. */
async function requireOwner(trx: TransactionClientContract) {
  const rowsOf = (table: string) => trx.from(table).where('tenant_id', current.tenant.id)
  const [role] = await rowsOf('roles').where('key', OWNER).select('id')
  const held = await rowsOf('membership_roles').where('role_id', role.id).select('membership_id')
  const ids = held.map((row) => row.membership_id)
  const invited = await rowsOf('invitations').whereIn('membership_id', ids).select('membership_id')
  const here = ids.filter((id) => !invited.some((row) => row.membership_id === id))
  const active = await rowsOf('memberships').whereIn('id', here).whereNull('suspended_at').select('id').first()
  if (!active) throw new LastOwnerError(`${current.tenant.slug} would have no owner`)
}
