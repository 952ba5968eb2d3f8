import { OperatorError } from '#fields/operator_error'
import { conditionAt } from '#fields/stores/place'
import { placeOf } from '#fields/stores/column'
import type { Store } from '#fields/field'

/** A yes or no that is "the column has a value": disabled since … */
export function presenceStore(table: string): Store {
  return {
    name: 'column',
    read: (record, field) => record[field.options.column!] !== null,
    write(_record, field) {
      throw new Error(`Field "${field.key}" follows from ${field.options.column} and isn't written`)
    },
    condition(field, { operator, values }) {
      if (operator !== 'is') throw new OperatorError(field, operator)
      const column = `c.${field.options.column}`
      return conditionAt(
        placeOf(table, field),
        values.includes(true) ? `${column} is not null` : `${column} is null`,
        []
      )
    },
    sortKey: () => null,
  }
}
