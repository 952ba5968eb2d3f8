import { translate } from '#fields/translate'
import type { Problems } from '#actions/settings/fields/field_input'
import { allRoles } from '#permissions/roles'
import { fold } from '#text/fold'

/** What is wrong with a role's name: people tell roles apart by it. */
export function nameProblems(name: string, id?: string): Problems | undefined {
  if (!name) return { name: translate('roles.name_missing') }
  const taken = allRoles().some((role) => role.id !== id && fold(role.name) === fold(name))
  return taken ? { name: translate('roles.name_taken', { name }) } : undefined
}
