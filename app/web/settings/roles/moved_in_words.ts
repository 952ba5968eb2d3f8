import { VIEWING_ACTIONS } from '#actions/settings/roles/viewing_actions'
import Change from '#models/change'
import { personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { permissionKeys } from '#permissions/registry'
import type { Reach } from '#permissions/verbs'
import type { GrantsForm } from '#web/settings/roles/read_grants'
import { labelOf, reachLabel } from '#web/settings/roles/words'

/** What somebody else changed while the page stood open: role by role, who and from what to what. */
export async function tellMoved(moved: GrantsForm['moved']) {
  const ids = moved.map(({ role }) => role.id)
  const changes = await Change.query()
    .where('list', 'roles')
    .whereIn('recordId', ids)
    .whereNotIn('action', [...VIEWING_ACTIONS])
    .orderBy('id', 'desc')
    .limit(100)
  return moved.map(({ role, seen }) => {
    const last = changes.find(({ recordId }) => recordId === role.id)
    const who = personById(last?.userId ?? '')?.name ?? translate('customers.somebody')
    const cells = permissionKeys().flatMap((permission) => {
      const [from, to] = [(seen.get(permission) ?? 'none') as Reach, role.reach.get(permission) ?? 'none']
      return from === to ? [] : [`${labelOf(permission)}: ${reachLabel(from)} → ${reachLabel(to)}`]
    })
    return { role: role.name, text: translate('roles.moved_by', { who, role: role.name }), cells }
  })
}
