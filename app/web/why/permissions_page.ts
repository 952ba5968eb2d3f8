import { translate } from '#fields/translate'
import { isPermission, permissionKeys, thingOf } from '#permissions/registry'
import type { Member } from '#permissions/roles'
import type { Permission } from '#permissions/verbs'
import { why } from '#permissions/why'
import { answerOf } from '#web/why/answer'
import { fieldRows } from '#web/why/field_rows'
import { peopleChoices } from '#web/why/person_chosen'
import { labelOf } from '#web/settings/roles/words'
import { nameOf } from '#web/why/words'

/** What a person may do, thing by thing, and why; only one permission where one is asked about. */
export function permissionsWhyPage(member: Member | undefined, asked: string) {
  const only = isPermission(asked) ? asked : undefined
  return {
    permission: only,
    choices: peopleChoices(),
    permissions: permissionKeys().map((value) => ({ value, label: labelOf(value) })),
    chosen: member && {
      id: member.userId,
      membershipId: member.membershipId,
      name: nameOf(member.userId),
      groups: groupsOf(member, only ? [only] : permissionKeys()),
      fields: only ? [] : fieldRows(member, 'customers'),
    },
  }
}

function groupsOf(member: Member, permissions: Permission[]) {
  return [...Map.groupBy(permissions, thingOf)].map(([thing, keys]) => ({
    label: translate(`permissions.things.${thing}`),
    answers: keys.map((key) => answerOf(member, key, why(member, key))),
  }))
}
