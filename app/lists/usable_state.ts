import { defaultState } from '#lists/default_state'
import { makesLanes } from '#lists/board/lanes'
import { everyFieldNamed, fieldNamed } from '#lists/fields_of'
import type { SavedState } from '#lists/list_state'

/**
 * A saved state without the columns and the empty filter controls of fields that are gone, or that the acting person may
 * not see. Filters stay, and an order or lanes by a field that is there: to drop one would show something else than was asked for;
 * the list refuses them by name instead.
 */
export function usableState(list: string, saved: SavedState): SavedState {
  const usual = defaultState(list)
  const known = (keys: string[]) => keys.filter((key) => fieldNamed(list, key))
  const columns = known(saved.columns)
  return {
    ...usual,
    ...saved,
    columns: columns.length ? columns : usual.columns,
    shown: known(saved.shown ?? usual.shown),
    shownAny: known(saved.shownAny ?? []),
    lane: isLane(list, saved.lane) ? saved.lane : usual.lane,
    sort: everyFieldNamed(list, saved.sort.key)?.sortable ? saved.sort : usual.sort,
  }
}

function isLane(list: string, key: string | undefined) {
  const field = key ? everyFieldNamed(list, key) : undefined
  return field !== undefined && makesLanes(field)
}

/** A view's new state with the columns that the acting person could not see, and so did not take out of it. */
export function withUnseen(list: string, state: SavedState, before: SavedState): SavedState {
  const unseen = before.columns.filter((key) => !fieldNamed(list, key) && everyFieldNamed(list, key))
  return { ...state, columns: [...state.columns, ...unseen] }
}
