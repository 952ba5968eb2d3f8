import { listNamed } from '#lists/fields_of'
import type { SavedState } from '#lists/list_state'

/** A list as it comes, before anybody chose anything. */
export function defaultState(listKey: string): SavedState {
  const { defaultColumns, defaultFilters, defaultSort } = listNamed(listKey)
  return {
    q: '',
    all: [],
    any: [],
    columns: defaultColumns,
    shown: defaultFilters,
    shownAny: [],
    sort: defaultSort,
    layout: 'list',
  }
}
