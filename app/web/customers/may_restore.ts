import { fieldNamed } from '#lists/fields_of'
import { ADDRESS_PARTS } from '#lists/seen_record'
import { accessTo } from '#permissions/field_access'

/** Whether the acting person may give it an earlier value: a field or a contact channel by its key, addresses only with all their parts. */
export function mayRestore(list: string, key: string): boolean {
  const writes = (each: string) => accessTo(list, each) === 'write'
  if (key === 'addresses') return ADDRESS_PARTS.every(writes)
  return writes(key) && Boolean(fieldNamed(list, key)?.editable)
}
