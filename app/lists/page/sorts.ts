import { translate } from '#fields/translate'
import { fieldsOf } from '#lists/fields_of'
import type { ListState } from '#lists/list_state'

/** Everything the list can be ordered by, both ways, as a select offers it. */
export function sortsOf({ list, sort }: ListState) {
  return fieldsOf(list)
    .filter((field) => field.sortable)
    .flatMap(({ key, label, type }) =>
      (['asc', 'desc'] as const).map((direction) => ({
        value: direction === 'desc' ? `-${key}` : key,
        label: translate(`lists.sorts.${type.index ?? 'text'}_${direction}`, { field: label }),
        selected: sort.key === key && sort.direction === direction,
      }))
    )
}
