import Role from '#models/role'
import { noteChange } from '#actions/note_change'
import { nextPosition } from '#actions/settings/next_position'
import { suggestKey } from '#actions/settings/suggest_key'
import type { Problems } from '#actions/settings/fields/field_input'
import { insertGrants } from '#actions/settings/roles/insert_grants'
import { nameProblems } from '#actions/settings/roles/name_problems'
import { insertRules, rulesInHistory } from '#actions/settings/roles/insert_rules'
import { refusalToCopy, type Copied, type Refusal } from '#actions/settings/roles/refusal'
import { translate } from '#fields/translate'
import { allRoles } from '#permissions/roles'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

/** A page of more columns could not be read. */
const MOST_ROLES = 100

const NOTHING: Copied = { reach: new Map(), fields: new Map() }

type Answer = { role: Role } | { problems: Problems } | Refusal

/** A role that permits nothing yet, or what another one does, field rules included: never more than the acting person holds. */
export class CreateRole {
  async handle(name: string, copied: Copied = NOTHING): Promise<Answer> {
    const problems = nameProblems(name) ?? crowdProblems()
    if (problems) return { problems }
    const refusal = refusalToCopy(copied)
    if (refusal) return refusal
    return { role: await this.save(name, copied) }
  }

  private save(name: string, { reach, fields }: Copied): Promise<Role> {
    const key = suggestKey(name, 'role', (candidate) => allRoles().some((role) => role.key === candidate), 40)
    return transaction(async (trx) => {
      const position = await nextPosition(trx, 'roles', {})
      const role = await Role.create({ key, name, position, version: 1 }, { client: trx })
      await insertGrants(trx, role.id, reach)
      await insertRules(trx, role.id, fields)
      const after = { name, ...Object.fromEntries(reach), ...rulesInHistory(fields) }
      await noteChange(trx, { list: 'roles', recordId: role.id, action: 'create', after })
      await configurationChanged(trx)
      return role
    })
  }
}

function crowdProblems(): Problems | undefined {
  return allRoles().length < MOST_ROLES ? undefined : { name: translate('roles.too_many', { most: MOST_ROLES }) }
}
