import Grant from '#models/grant'
import Role from '#models/role'
import type { Permission } from '#permissions/verbs'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import type { Company } from '#tests/helpers/company'

/** A role permits one thing more, for all records. */
export function grant(company: Company, role: string, permission: Permission) {
  return company.as('owner', async () => {
    const { id } = await Role.findByOrFail('key', role)
    await Grant.create({ roleId: id, permission, scope: 'all' })
    await transaction(configurationChanged)
  })
}
