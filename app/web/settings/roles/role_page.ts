import type { HttpContext } from '@adonisjs/core/http'
import { refusalToCopy, refusalToDelete } from '#actions/settings/roles/refusal'
import { personById } from '#dictionaries/people'
import { viewingChoices } from '#web/viewing/viewing_choices'
import { allRoles, members, roleById, type Role } from '#permissions/roles'
import { unknownPage } from '#web/unknown_page'

/** The role of the path. Another tenant's is as unknown as none. */
export function roleAsked({ params, request }: HttpContext): Role {
  const role = roleById(params.id)
  if (!role) throw unknownPage({ request })
  return role
}

export const holdersOf = ({ id }: Role) =>
  [...members().values()].filter(({ roles }) => roles.some((role) => role.id === id))

export function rolePage(role: Role) {
  const holders = holdersOf(role).map(({ userId, suspended }) => ({ name: personById(userId)?.name, suspended }))
  return {
    ...{ role, holders },
    mayDelete: !refusalToDelete(role, undefined),
    mayCopy: !refusalToCopy(role),
    viewing: viewingChoices(role),
  }
}

/** Roles that the acting person may copy: they permit no more than their own. */
export const copyChoices = () =>
  allRoles()
    .filter((role) => !refusalToCopy(role))
    .map(({ id, name }) => ({ value: id, label: name }))
