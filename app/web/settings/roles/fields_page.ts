import { refusalOfFields } from '#actions/settings/roles/refusal'
import { translate } from '#fields/translate'
import type { Field } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import { lists } from '#lists/index'
import { possibleAccess } from '#lists/possible_access'
import { ACCESSES, type Access } from '#permissions/field_access'
import type { FieldChange } from '#permissions/field_effects'
import { OWNER, type Role } from '#permissions/roles'
import { mayShape } from '#permissions/shaping'
import { printSeen, ruleOf } from '#web/settings/roles/read_fields'
import { accessLabel, accessName } from '#web/settings/roles/words'

const TABS = ['basic', 'contact', 'marketing', 'other', 'none'] as const

/** The fields of every list with what a role lets people do with them. `changes` are chosen but not saved. */
export function fieldsPage(role: Role, changes: FieldChange[] = []) {
  const chosen = new Map(changes.map(({ list, key, to }) => [`${list}.${key}`, to]))
  const groups = lists.flatMap(({ key: list }) => groupsOf(role, list, chosen))
  return {
    ...{ role, groups, seen: printSeen(role), owner: role.key === OWNER, open: mayShape(role) },
    accesses: ACCESSES.map((value) => ({
      value,
      label: accessLabel(value),
      help: translate(`roles.access_${value}_help`),
    })),
  }
}

/** How many fields a role keeps people from in some way; a rule outlives a field that is retired. */
export const rulesOf = (role: Role) =>
  lists.flatMap(({ key: list }) => everyFieldOf(list).filter(({ key }) => ruleOf(role, list, key) !== 'write')).length

function groupsOf(role: Role, list: string, chosen: Map<string, Access>) {
  const byTab = Map.groupBy(everyFieldOf(list), ({ tab }) => tab)
  return TABS.flatMap((tab) => {
    const rows = (byTab.get(tab) ?? []).map((field) => rowOf(role, list, field, chosen.get(`${list}.${field.key}`)))
    return rows.length ? [{ label: groupName(list, tab), rows }] : []
  })
}

/** Customers' fields are most of them: those of other lists say which. */
function groupName(list: string, tab: (typeof TABS)[number]): string {
  const group = translate(`roles.fields_${tab === 'none' ? 'kept' : tab}`)
  return list === lists[0].key ? group : `${translate(`lists.${list}`)} · ${group}`
}

/** One field: the access that is chosen, and those that the acting person may choose. */
function rowOf(role: Role, list: string, field: Field, wished: Access | undefined) {
  const { key, label, sensitivity, editable } = field
  const saved = ruleOf(role, list, key)
  const value = wished ?? saved
  const possible = possibleAccess(list, field)
  const open = possible.filter((to) => !refusalOfFields([{ role, list, key, from: saved, to }]))
  const choices = ACCESSES.map((each) => ({
    value: each,
    open: open.includes(each),
    possible: possible.includes(each),
  }))
  return {
    ...{ key, label, saved, value, choices, open: open.length > 1 },
    name: accessName(list, key),
    sensitivity:
      sensitivity === 'public' ? undefined : { key: sensitivity, label: translate(`roles.sensitivity_${sensitivity}`) },
    note: noteOf(editable, possible),
  }
}

/** Why there is less to choose than elsewhere. */
function noteOf(editable: boolean, possible: readonly Access[]): string | undefined {
  if (!editable) return translate('roles.field_kept')
  return possible.length < ACCESSES.length ? translate('roles.field_shown') : undefined
}
