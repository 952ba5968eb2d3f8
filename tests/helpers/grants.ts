import Grant from '#models/grant'
import Role from '#models/role'
import type { Permission, Reach } from '#permissions/verbs'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import type { Company } from '#tests/helpers/company'

/** A role permits one thing more, for all records. */
export const grant = (company: Company, role: string, permission: Permission) =>
  setReach(company, role, permission, 'all')

/** A role permits this for these records, and for no others. */
export function setReach(company: Company, role: string, permission: Permission, reach: Reach) {
  return company.as('owner', async () => {
    const { id: roleId } = await Role.findByOrFail('key', role)
    await Grant.query().where({ roleId, permission }).delete()
    if (reach !== 'none') await Grant.create({ roleId, permission, scope: reach })
    await transaction(configurationChanged)
  })
}
