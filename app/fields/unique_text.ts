import { uniqueKey } from '#fields/index_text'
import type { Field, Record } from '#fields/field'

/** Stands between the parts of a key; no stored text can hold it (app/text/clean.ts). */
export const UNIQUE_SEPARATOR = '\x1f'

/** What `unique_values` holds for this record's value of a unique field, or null when it has none. */
export function uniqueTextOf(record: Record, field: Field): string | null {
  const value = field.store.read(record, field)
  if (value === null || value === undefined) return null
  const text = field.type.uniqueText?.(value) ?? [field.type.print(value, field)].flat().join('\n')
  const { uniqueWith } = field.options
  return uniqueKey(uniqueWith ? text.trim() + UNIQUE_SEPARATOR + (record[uniqueWith] ?? '') : text)
}
