import type { Field } from '#fields/field'
import { listNamed } from '#lists/fields_of'
import { ACCESSES, type Access } from '#permissions/field_access'

/**
 * What roles can say of a field. What the application keeps itself is told by every page and by the history, so that
 * there is nothing to choose; what heads and messages show everywhere can't be hidden.
 */
export function possibleAccess(list: string, { key, editable }: Field): readonly Access[] {
  if (!editable) return []
  return listNamed(list).shownToAll.includes(key) ? ['read', 'write'] : ACCESSES
}
