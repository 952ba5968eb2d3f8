import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import type { Field } from '#fields/field'

/** What can be done to many records at once; people read `mass.actions.<key>`. */
export interface MassAction {
  list: string
  key: string
  icon: string
  permission: Permission
  /** Sets a field, adds values to it or takes them out of it; or marks the record. */
  does: 'set' | 'add' | 'remove' | 'disable' | 'enable' | 'delete'
  /** The field, where it is always the same one. */
  field?: string
}

/** In the order of the menu. */
const ofCustomers: Omit<MassAction, 'list' | 'permission'>[] = [
  { key: 'set_field', icon: 'forms', does: 'set' },
  { key: 'add_tags', icon: 'tag', does: 'add', field: 'tags' },
  { key: 'remove_tags', icon: 'tag-off', does: 'remove', field: 'tags' },
  { key: 'assign_manager', icon: 'user-check', does: 'set', field: 'manager' },
  { key: 'newsletter', icon: 'news', does: 'set', field: 'newsletter' },
  { key: 'promotional_email', icon: 'mail', does: 'set', field: 'promotional_email' },
  { key: 'disable', icon: 'user-off', does: 'disable' },
  { key: 'enable', icon: 'user-check', does: 'enable' },
  { key: 'delete', icon: 'trash', does: 'delete' },
]

const usual = (assigned: string): typeof ofCustomers => [
  { key: 'set_field', icon: 'forms', does: 'set' },
  { key: 'assign', icon: 'user-check', does: 'set', field: assigned },
  { key: 'delete', icon: 'trash', does: 'delete' },
]

const VERBS = { disable: 'disable', enable: 'disable', delete: 'delete', set: 'edit', add: 'edit', remove: 'edit' }

const actionsOf = (list: string, actions: Omit<MassAction, 'list' | 'permission'>[]) =>
  actions.map((action) => ({ ...action, list, permission: `${list}.${VERBS[action.does]}` as Permission }))

export const massActions: MassAction[] = [
  ...actionsOf('customers', ofCustomers),
  ...actionsOf('work_orders', usual('assignee')),
  ...actionsOf('service_records', usual('handled_by')),
]

/** Those that the acting person may do to at least some records of a list. */
export const offeredActions = (list: string) =>
  massActions.filter((action) => action.list === list && isOffered(action))

export const massActionNamed = (list: string, key: string) =>
  massActions.find((action) => action.list === list && action.key === key)

/** Fields that can be given one value on many records. */
export const settableFields = (list: string): Field[] =>
  fieldsOf(list).filter((field) => field.editable && field.type.name !== 'file')

/** The field of an action, or the chosen one; nothing where it isn't the acting person's to write. */
export function fieldOf({ list, field }: MassAction, chosen?: string): Field | undefined {
  const found = fieldNamed(list, field ?? chosen ?? '')
  return found?.editable && found.type.name !== 'file' ? found : undefined
}

export const setsField = ({ does }: MassAction) => ['set', 'add', 'remove'].includes(does)

function isOffered(action: MassAction): boolean {
  if (!can(action.permission)) return false
  if (!setsField(action)) return true
  return action.field ? fieldOf(action) !== undefined : settableFields(action.list).length > 0
}
