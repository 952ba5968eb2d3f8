import { accessOf, ACCESSES, ruledFields } from '#permissions/field_access'
import { members, roleById, type Member, type Reaches } from '#permissions/roles'
import { lackedOf } from '#permissions/shaping'
import type { Permission } from '#permissions/verbs'
import { memberViewing } from '#permissions/viewing'
import type { Viewing } from '#tenancy/current'

/** Whether a member may look through a role: only where it shows nothing that they could not see themselves. */
export function mayView(member: Member, viewing: Viewing): boolean {
  if (member.suspended || !member.reach.has('settings.roles') || !roleById(viewing.roleId)) return false
  return isPeopled(viewing.teamId) && !lackedToView(member, viewing) && seesNoMoreFields(member, viewing)
}

/** The first permission of the role that reaches farther than the member's own. */
export function lackedToView(member: Member, viewing: Viewing): Permission | undefined {
  const { reach } = memberViewing(member, viewing)
  return lackedOf(staysAtHome(member, viewing) ? reach : withEverybodys(reach), member)
}

const staysAtHome = ({ teamIds }: Member, { teamId }: Viewing) => teamId === undefined || teamIds.includes(teamId)

/** A team that nobody is in opens nothing, so there is nothing to look at. */
const isPeopled = (teamId: string | undefined) =>
  teamId === undefined || [...members().values()].some(({ teamIds }) => teamIds.includes(teamId))

/** What a grant for the team opens in a team that one is not in takes a grant for everybody's. */
const withEverybodys = (reaches: Reaches): Reaches =>
  new Map([...reaches].map(([permission, reach]) => [permission, reach === 'team' ? 'all' : reach]))

function seesNoMoreFields(member: Member, viewing: Viewing): boolean {
  const seen = memberViewing(member, viewing)
  const width = (who: Member, list: string, key: string) => ACCESSES.indexOf(accessOf(who, list, key))
  return ruledFields().every(({ list, key }) => width(seen, list, key) <= width(member, list, key))
}
