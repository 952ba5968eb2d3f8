import { translate } from '#fields/translate'
import type { Owned } from '#permissions/reaching'
import { kindOf } from '#permissions/registry'
import type { Member } from '#permissions/roles'
import { grantingRoles, type Why } from '#permissions/why'
import { labelOf, reachLabel } from '#web/settings/roles/words'
import { columnLabel, nameOf, rolesIn, teamsIn, whose } from '#web/why/words'

/** The answer in one sentence. */
export function reasonOf(member: Member, why: Why, record?: Owned): string {
  const { reason, permission, reach } = why
  const granting = grantingRoles(why).map(({ role }) => role)
  const words = { name: nameOf(member.userId), permission: labelOf(permission) }
  const given = { ...words, roles: rolesIn(granting), count: granting.length, reach: reachLabel(reach) }
  if (reason === 'not_granted')
    return translate('why.reasons.not_granted', { ...words, roles: rolesIn(member.roles), count: member.roles.length })
  if (reason === 'granted')
    return translate(`why.reasons.${kindOf(permission).rows ? 'granted_as_far' : 'granted'}`, given)
  if (reason === 'tied') return tied(why, given)
  if (reason === 'beyond')
    return `${translate(`why.reasons.beyond_${reach}`, given)} ${whose(permission, record!)}`.trim()
  return translate(`why.reasons.${reason}`, given)
}

function tied({ permission, opening }: Why, given: { [word: string]: string | number }): string {
  const { column, userId, own, teamIds } = opening!
  const words = { ...given, column: columnLabel(permission, column), holder: nameOf(userId), teams: teamsIn(teamIds) }
  return translate(`why.reasons.${own ? 'own' : 'team'}`, words)
}
