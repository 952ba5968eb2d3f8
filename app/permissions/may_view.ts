import { accessOf, ACCESSES, ruledFields } from '#permissions/field_access'
import { members, roleById, type Member, type Reaches } from '#permissions/roles'
import { lackedOf } from '#permissions/shaping'
import { memberViewing } from '#permissions/viewing'
import type { Viewing } from '#tenancy/current'

/** Whether a member may look through a role: only where it shows nothing that they could not see themselves. */
export function mayView(member: Member, viewing: Viewing): boolean {
  const role = roleById(viewing.roleId)
  if (!role || member.suspended || !member.reach.has('settings.roles')) return false
  if (viewing.teamId !== undefined && !isPeopled(viewing.teamId)) return false
  const needed = staysAtHome(member, viewing) ? role.reach : withEverybodys(role.reach)
  return !lackedOf(needed, member) && seesNoMoreFields(member, viewing)
}

const staysAtHome = ({ teamIds }: Member, { teamId }: Viewing) => teamId === undefined || teamIds.includes(teamId)

/** A team that nobody is in opens nothing, so there is nothing to look at. */
const isPeopled = (teamId: string) => [...members().values()].some(({ teamIds }) => teamIds.includes(teamId))

/** What one's own grant for a team opens in a team of others takes a grant for everybody's. */
const withEverybodys = (reaches: Reaches): Reaches =>
  new Map([...reaches].map(([permission, reach]) => [permission, reach === 'team' ? 'all' : reach]))

function seesNoMoreFields(member: Member, viewing: Viewing): boolean {
  const seen = memberViewing(member, viewing)
  const width = (who: Member, list: string, key: string) => ACCESSES.indexOf(accessOf(who, list, key))
  return ruledFields().every(({ list, key }) => width(seen, list, key) <= width(member, list, key))
}
