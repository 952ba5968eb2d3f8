import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import type { Field } from '#fields/field'

export const LIST = 'customers'

/** What can be done to many records at once; people read `mass.actions.<key>`. */
export interface MassAction {
  key: string
  icon: string
  permission: Permission
  /** Sets a field, adds values to it or takes them out of it; or marks the record. */
  does: 'set' | 'add' | 'remove' | 'disable' | 'enable' | 'delete'
  /** The field, where it is always the same one. */
  field?: string
}

const edit = 'customers.edit' as const

/** In the order of the menu. */
export const massActions: MassAction[] = [
  { key: 'set_field', icon: 'forms', permission: edit, does: 'set' },
  { key: 'add_tags', icon: 'tag', permission: edit, does: 'add', field: 'tags' },
  { key: 'remove_tags', icon: 'tag-off', permission: edit, does: 'remove', field: 'tags' },
  { key: 'assign_manager', icon: 'user-check', permission: edit, does: 'set', field: 'manager' },
  { key: 'newsletter', icon: 'news', permission: edit, does: 'set', field: 'newsletter' },
  { key: 'promotional_email', icon: 'mail', permission: edit, does: 'set', field: 'promotional_email' },
  { key: 'disable', icon: 'user-off', permission: 'customers.disable', does: 'disable' },
  { key: 'enable', icon: 'user-check', permission: 'customers.disable', does: 'enable' },
  { key: 'delete', icon: 'trash', permission: 'customers.delete', does: 'delete' },
]

/** Those that the acting person may do to at least some records. */
export const offeredActions = () => massActions.filter(isOffered)

export const massActionNamed = (key: string) => massActions.find((action) => action.key === key)

/** Fields that can be given one value on many records. */
export const settableFields = (): Field[] =>
  fieldsOf(LIST).filter((field) => field.editable && field.type.name !== 'file')

/** The field of an action, or the chosen one; nothing where it isn't the acting person's to write. */
export function fieldOf({ field }: MassAction, chosen?: string): Field | undefined {
  const found = fieldNamed(LIST, field ?? chosen ?? '')
  return found?.editable && found.type.name !== 'file' ? found : undefined
}

export const setsField = ({ does }: MassAction) => ['set', 'add', 'remove'].includes(does)

function isOffered(action: MassAction): boolean {
  if (!can(action.permission)) return false
  if (!setsField(action)) return true
  return action.field ? fieldOf(action) !== undefined : settableFields().length > 0
}
