import { valueById } from '#dictionaries/values'
import type { Address, ContactPoint } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import type { Access } from '#permissions/field_access'
import type { AccessOf } from '#web/customers/history'

/** Stands for a value that somebody may know to be there, and nothing more. */
export const MASK = '•••••'

/** Fields of an address: each one's key is its column. */
const PARTS = ['address1', 'address2', 'city', 'state', 'postcode', 'country'] as const

/** A contact point as the acting person may see its channel. */
export function seenPoint(point: ContactPoint | null, access: AccessOf): ContactPoint | null {
  const allowed = point && access(valueById(point.channel_id)?.key ?? '')
  if (!point || allowed === 'hidden') return null
  return allowed === 'masked' ? { ...point, value: MASK, label: null } : point
}

/** An address without the parts that the acting person may not see; nothing where none is left. */
export function seenAddress(address: Address | null, access: AccessOf): Address | null {
  if (!address) return null
  const seen = { ...address }
  for (const part of PARTS) seen[part] = seenPart(address[part], access(part))
  return PARTS.some((part) => seen[part]) ? seen : null
}

function seenPart(value: string | null, allowed: Access): string | null {
  if (allowed === 'hidden') return null
  return value && allowed === 'masked' ? MASK : value
}

/** Two addresses that look the same may differ below a mask. */
export const maskedItem = (access: AccessOf) => PARTS.some((part) => access(part) === 'masked')

/** Whether the acting person may write it: a field by its key, addresses only with all their parts. */
export function mayRestore(key: string, access: AccessOf): boolean {
  if (key === 'addresses') return PARTS.every((part) => access(part) === 'write')
  return access(key) === 'write' && Boolean(fieldNamed('customers', key)?.editable)
}
