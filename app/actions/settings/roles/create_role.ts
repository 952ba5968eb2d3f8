import Role from '#models/role'
import { noteChange } from '#actions/note_change'
import { nextPosition } from '#actions/settings/next_position'
import { suggestKey } from '#actions/settings/suggest_key'
import type { Problems } from '#actions/settings/fields/field_input'
import { insertGrants } from '#actions/settings/roles/insert_grants'
import { nameProblems } from '#actions/settings/roles/name_problems'
import { refusalToCopy, type Refusal } from '#actions/settings/roles/refusal'
import { translate } from '#fields/translate'
import { allRoles, type Reaches } from '#permissions/roles'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

/** A page of more columns could not be read. */
const MOST_ROLES = 40

type Answer = { role: Role } | { problems: Problems } | Refusal

/** A role that permits nothing yet, or what another one does: never more than the acting person holds. */
export class CreateRole {
  async handle(name: string, reach: Reaches = new Map()): Promise<Answer> {
    const problems = nameProblems(name) ?? crowdProblems()
    if (problems) return { problems }
    const refusal = refusalToCopy({ reach })
    if (refusal) return refusal
    return { role: await this.save(name, reach) }
  }

  private save(name: string, reach: Reaches): Promise<Role> {
    const key = suggestKey(name, 'role', (candidate) => allRoles().some((role) => role.key === candidate), 40)
    return transaction(async (trx) => {
      const position = await nextPosition(trx, 'roles', {})
      const role = await Role.create({ key, name, position, version: 1 }, { client: trx })
      await insertGrants(trx, role.id, reach)
      const after = { name, ...Object.fromEntries(reach) }
      await noteChange(trx, { list: 'roles', recordId: role.id, action: 'create', after })
      await configurationChanged(trx)
      return role
    })
  }
}

function crowdProblems(): Problems | undefined {
  return allRoles().length < MOST_ROLES ? undefined : { name: translate('roles.too_many', { most: MOST_ROLES }) }
}
