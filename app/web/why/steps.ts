import { translate } from '#fields/translate'
import { remediesFor, type Remedy } from '#permissions/remedies'
import { ownershipOf } from '#permissions/ownership'
import type { Tie } from '#permissions/reaching'
import type { Member } from '#permissions/roles'
import type { Permission } from '#permissions/verbs'
import type { Why } from '#permissions/why'
import { labelOf, reachLabel } from '#web/settings/roles/words'
import { columnLabel, nameOf, namesIn, rolesIn, teamsIn } from '#web/why/words'

/** What leads to the answer, one line a step: the roles, what they grant together, whose the record is. */
export function stepsOf(member: Member, { permission, roles, reach, ties, reason }: Why): string[] {
  const words = { name: nameOf(member.userId), permission: labelOf(permission) }
  const each = roles.map(({ role, reach: own }) =>
    translate('why.steps.role', { ...words, role: role.name, reach: reachLabel(own) })
  )
  return [
    ...(reason === 'suspended' ? [translate('why.reasons.suspended', words)] : []),
    ...(each.length ? each : [translate('why.reasons.no_role', words)]),
    ...(each.length > 1 ? [translate('why.steps.together', { ...words, reach: reachLabel(reach) })] : []),
    ...(ties ? ownershipOf(permission).owners.map((column) => tieInWords(permission, column, ties, words.name)) : []),
  ]
}

function tieInWords(permission: Permission, column: string, ties: Tie[], name: string): string {
  const tie = ties.find((one) => one.column === column)
  const label = columnLabel(permission, column)
  if (!tie) return translate('why.steps.nobody', { column: label })
  const words = { name, column: label, holder: nameOf(tie.userId), teams: teamsIn(tie.teamIds) }
  return translate(`why.steps.${tieKind(permission, tie)}`, words)
}

function tieKind(permission: Permission, { column, own, teamIds }: Tie) {
  if (own) return 'self'
  if (!ownershipOf(permission).responsible.includes(column)) return 'maker'
  return teamIds.length ? 'same_team' : 'no_team'
}

/** What would have to change, and who could do it. */
export const curesOf = (member: Member, why: Why): string[] =>
  remediesFor(member, why).map((remedy) => {
    const by = 'by' in remedy ? namesIn(remedy.by) : ''
    const who = by && ` ${translate('why.cures.by', { people: by })}`
    return `${cureInWords(remedy, member, why)}${who}`
  })

function cureInWords(remedy: Remedy, member: Member, { permission }: Why): string {
  const words = { name: nameOf(member.userId), permission: labelOf(permission) }
  if (remedy.kind === 'reactivate') return translate('why.cures.reactivate', words)
  if (remedy.kind === 'assign') return translate('why.cures.assign', { ...words, roles: rolesIn(remedy.roles) })
  if (remedy.kind === 'own')
    return translate('why.cures.own', {
      ...words,
      column: columnLabel(permission, ownershipOf(permission).responsible[0]),
    })
  if (remedy.kind === 'grant')
    return translate('why.cures.grant', { ...words, role: remedy.role.name, reach: reachLabel(remedy.reach) })
  const [{ userId, teams }] = remedy.ties
  return translate('why.cures.join', { ...words, teams: teamsIn(teams), holder: nameOf(userId) })
}
