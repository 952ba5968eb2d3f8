import { translate } from '#fields/translate'
import { accessOf, ruledFields } from '#permissions/field_access'
import type { Member } from '#permissions/roles'
import { labelOfField } from '#web/why/words'
import { accessLabel } from '#web/settings/roles/words'

/** The fields of a list that roles keep from people: what each role of a member says, and what comes of it. */
export function fieldRows(member: Member, list: string) {
  const inWords = (who: Pick<Member, 'roles'>, key: string) => accessLabel(accessOf(who, list, key))
  return ruledFields()
    .filter((field) => field.list === list)
    .map(({ key }) => ({
      label: labelOfField(list, key),
      access: inWords(member, key),
      roles: member.roles.map((role) =>
        translate('why.field_role', { role: role.name, access: inWords({ roles: [role] }, key) })
      ),
    }))
}
