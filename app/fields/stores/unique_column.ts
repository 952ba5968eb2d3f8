import { uniqueKey } from '#fields/index_text'
import { BEHIND } from '#fields/stores/place'
import { columnStore } from '#fields/stores/column'
import { UNIQUE_SEPARATOR } from '#fields/unique_text'
import { keyOf } from '#text/fold'
import type { Condition } from '#fields/condition'
import type { Field, Store } from '#fields/field'

/** Values in a column that are unique in the tenant: found through `unique_values`, which is indexed. */
export function uniqueColumnStore(table: string): Store {
  const column = columnStore(table)
  return {
    ...column,
    condition(field, filter) {
      const [text] = filter.values.map(String)
      if (filter.operator === 'is' && filter.values.length === 1) return isValue(field, text)
      if (filter.operator === 'is' && !field.options.uniqueWith) return isOneOf(field, filter.values.map(String))
      if (filter.operator === 'starts' && keyOf(text)) return startsWith(field, keyOf(text))
      return column.condition(field, filter)
    },
  }
}

/** Where a second column belongs to the key, the value is its first part. */
function isValue(field: Field, text: string): Condition {
  if (field.options.uniqueWith) return startsWith(field, keyOf(text) + UNIQUE_SEPARATOR)
  return inUniqueValues('x.value = ?', field.id, uniqueKey(text))
}

function isOneOf(field: Field, texts: string[]): Condition {
  const marks = texts.map(() => '?').join(', ')
  return inUniqueValues(`x.value in (${marks})`, field.id, ...texts.map(uniqueKey))
}

const startsWith = (field: Field, key: string) =>
  inUniqueValues('x.value >= ? and x.value < ?', field.id, key, key + BEHIND)

const inUniqueValues = (sql: string, ...bindings: string[]): Condition => ({
  table: 'unique_values',
  recordColumn: 'record_id',
  sql: `x.field_id = ? and ${sql}`,
  bindings,
  driving: true,
  ordered: false,
  repeats: false,
})
