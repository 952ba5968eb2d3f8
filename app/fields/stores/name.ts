import { indexText } from '#fields/index_text'
import { columnStore, placeOf } from '#fields/stores/column'
import { narrow } from '#fields/stores/narrow'
import type { Store } from '#fields/field'

const COLUMN = 'sort_name'

/** A record's name: shown from its own column, compared and ordered by `sort_name`, its folded twin. */
export function nameStore(table: string): Store {
  return {
    ...columnStore(table),
    condition(field, filter) {
      const held = (value: unknown) => indexText(String(value))
      return narrow({ ...placeOf(table, field), column: `c.${COLUMN}`, folded: true, held }, field, filter)
    },
    sortKey: ({ options }) => ({ table, column: COLUMN, index: options.index, nullable: false }),
  }
}
