import { viewAudiences } from '#lists/view_audiences'
import { actingMember } from '#permissions/grants'
import { mayView } from '#permissions/may_view'
import type { Role } from '#permissions/roles'

/** Whether the acting person may look through a role, and in which teams. */
export function viewingChoices({ id: roleId }: Role) {
  const me = actingMember()!
  return {
    open: mayView(me, { roleId }),
    teams: viewAudiences().teams.filter(({ value }) => mayView(me, { roleId, teamId: value })),
  }
}
