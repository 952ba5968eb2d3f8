import { refusalToDelete } from '#actions/settings/roles/refusal'
import { effectsOf, rolesWithout, withoutRole } from '#permissions/effects'
import { ruledFields } from '#permissions/field_access'
import { fieldEffectsOf } from '#permissions/field_effects'
import { allRoles, type Role } from '#permissions/roles'
import { effectsPage } from '#web/settings/roles/plan_page'
import { holdersOf } from '#web/settings/roles/role_page'

/** Who holds the role, which role they could have instead, and, once that is said, who gains and loses what. */
export async function deletionPage(role: Role, into: Role | undefined) {
  const holders = holdersOf(role).length
  const targets = allRoles().filter((other) => mayMoveTo(role, other))
  const known = into && targets.includes(into) ? into : undefined
  const decided = holders === 0 || known
  return {
    ...{ role, holders, refused: refusalToDelete(role, undefined) !== undefined },
    targets: targets.map(({ id, name }) => ({ value: id, label: name })),
    into: known,
    effects: decided
      ? await effectsPage(effectsOf(withoutRole(role, known)), fieldEffectsOf(ruledFields(), rolesWithout(role, known)))
      : undefined,
  }
}

const mayMoveTo = (role: Role, into: Role) => into.id !== role.id && !refusalToDelete(role, into)
