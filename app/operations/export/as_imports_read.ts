import { FURTHER_ADDRESSES } from '#fields/further_addresses'
import type { Field } from '#fields/field'
import { withParts } from '#fields/with_parts'
import { fileFields } from '#lists/file_fields'
import { ADDRESS_PARTS } from '#lists/seen_record'
import { OperationFailure } from '#operations/errors'

/**
 * Columns as an import reads them, in any company: keys as headings, values as text that finds the same people and values
 * of dictionaries there. Addresses are whole where all of their parts are columns.
 * @throws OperationFailure when a file may no longer set one of them
 */
export function asImportsRead(list: string, fields: Field[]): Field[] {
  const known = new Map(fileFields(list).map((field) => [field.key, field]))
  const further = known.has(FURTHER_ADDRESSES) && holdAddresses(fields) ? [FURTHER_ADDRESSES] : []
  return [...fields.map(({ key }) => key), ...further].map((key) => {
    const field = known.get(key)
    if (!field) throw new OperationFailure('column_gone', { column: key })
    const { portable } = field.type
    return withParts(field, { label: key, type: { ...field.type, toSheet: portable, toJson: portable } })
  })
}

function holdAddresses(fields: Field[]): boolean {
  const parts = fields.filter(({ store }) => store.name === 'address').map(({ options }) => options.column)
  return ADDRESS_PARTS.every((part) => parts.includes(part))
}
