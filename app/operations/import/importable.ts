import type { Field } from '#fields/field'
import { fileFields } from '#lists/file_fields'
import { formFieldsOf } from '#lists/forms'
import type { ImportChoices } from '#operations/import/plan'

const LIST = 'customers'

/** Fields that a file may set: what a person may set, whatever form it is on. */
export const importableFields = (): Field[] => fileFields(LIST)

/** What the sample file has: the fields of all active forms at this moment, in their order. */
export function sampleFields(): Field[] {
  const keys = new Set(importableFields().map((field) => field.key))
  return formFieldsOf(LIST).filter((field) => keys.has(field.key))
}

/** The fields that an import reads: those with a column or a value for all rows, and the type. */
export function importedFields({ columns, constants }: Pick<ImportChoices, 'columns' | 'constants'>): Field[] {
  const keys = new Set([...columns, ...Object.keys(constants), 'type', 'name'])
  return importableFields().filter((field) => keys.has(field.key))
}
