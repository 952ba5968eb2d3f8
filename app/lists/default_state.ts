import { fieldNamed, listNamed } from '#lists/fields_of'
import { laneFields } from '#lists/board/lanes'
import type { SavedState } from '#lists/list_state'

/** A list as it comes to the acting person, before they chose anything. */
export function defaultState(listKey: string): SavedState {
  const { defaultColumns, defaultFilters, defaultSort, defaultLane } = listNamed(listKey)
  const lanes = laneFields(listKey).map(({ key }) => key)
  return {
    q: '',
    all: [],
    any: [],
    columns: defaultColumns.filter((key) => fieldNamed(listKey, key)),
    shown: defaultFilters.filter((key) => fieldNamed(listKey, key)?.filterable),
    shownAny: [],
    sort: defaultSort,
    layout: 'list',
    lane: lanes.find((key) => key === defaultLane) ?? lanes[0] ?? '',
  }
}
