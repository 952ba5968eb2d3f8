import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import type { Role } from '#permissions/roles'
import { current } from '#tenancy/current'

/** Somebody else changed the role since it was shown: the transaction is rolled back. */
export class StaleRoleError extends Error {}

/** @throws StaleRoleError */
export async function bumpVersion(
  trx: TransactionClientContract,
  { id, version }: Role,
  values: { name?: string } = {}
) {
  const changed = await trx
    .from('roles')
    .where({ tenant_id: current.tenant.id, id, version })
    .update({ ...values, version: version + 1, updated_at: now() })
  if (Number(changed) === 0) throw new StaleRoleError(`Role ${id} is not what it was in version ${version}`)
}
