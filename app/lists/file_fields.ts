import { furtherAddresses } from '#fields/further_addresses'
import { wholePoints } from '#fields/whole_points'
import type { Field } from '#fields/field'
import { fieldsOf } from '#lists/fields_of'
import { ADDRESS_PARTS } from '#lists/seen_record'

/**
 * The fields that a file may set for the acting person, as files hold them whole: all contact points of a channel in one
 * cell, and the addresses beside the default one, where all parts of addresses are theirs.
 */
export function fileFields(list: string): Field[] {
  const fields = fieldsOf(list).filter(({ editable, type }) => editable && type.name !== 'file')
  const parts = fields.filter(({ store }) => store.name === 'address')
  const own = fields.map((field) => (field.store.name === 'contact_point' ? wholePoints(field) : field))
  return parts.length === ADDRESS_PARTS.length ? [...own, furtherAddresses(parts)] : own
}
