import { viewAudiences } from '#lists/view_audiences'
import { roleById } from '#permissions/roles'
import { current } from '#tenancy/current'
import type { HttpContext } from '@adonisjs/core/http'
import type { Shell } from '#web/shell'
import type { Looking } from '#web/viewing/look_through'
import { keptViewing } from '#web/viewing/kept_viewing'

/** What every page says while somebody looks through a role, and once when that is over. */
export function viewingBar({ session, i18n }: HttpContext, { ended }: Looking): Partial<Shell> {
  const { viewing } = current.user!
  if (ended) return { viewingEnded: i18n.t(`viewing.${ended}`) }
  if (!viewing) return {}
  const team = viewAudiences().teams.find(({ value }) => value === viewing.teamId)?.label
  const until = new Date(keptViewing(session, current.tenant.id)!.until)
  return { viewing: { role: roleById(viewing.roleId)!.name, team, until } }
}
