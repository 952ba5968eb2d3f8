import FieldRule from '#models/field_rule'
import Role from '#models/role'
import type { Access } from '#permissions/field_access'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import type { Company } from '#tests/helpers/company'

/** A role says this of these fields of a list, and nothing of any other. */
export function rule(company: Company, role: string, rules: { [key: string]: Access }, list = 'customers') {
  return company.as('owner', async () => {
    const { id } = await Role.findByOrFail('key', role)
    await FieldRule.query().where('roleId', id).delete()
    const rows = Object.entries(rules).map(([fieldKey, access]) => ({
      roleId: id,
      list,
      fieldKey,
      access,
    }))
    await FieldRule.createMany(rows.filter(({ access }) => access !== 'write'))
    await transaction(configurationChanged)
  })
}
