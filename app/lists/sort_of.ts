import type { SortKey } from '#fields/condition'
import { fieldNamed } from '#lists/fields_of'
import type { ListState } from '#lists/list_state'

/** What a state orders by; null for the creation of records, which their ids tell. */
export function sortOf({ list, sort }: Pick<ListState, 'list' | 'sort'>): SortKey | null {
  const field = fieldNamed(list, sort.key)!
  return sort.key === 'created_at' ? null : field.store.sortKey(field)
}

/** The orders that make up a state's: rows with a value of the sorted field, then those without, newest first. */
export function segmentsOf(sort: SortKey | null, direction: 'asc' | 'desc') {
  const present = { sort, missing: false, direction }
  return sort?.nullable ? [present, { sort, missing: true, direction: 'desc' as const }] : [present]
}
