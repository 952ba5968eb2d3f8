import { laneField } from '#lists/board/lanes'
import { everyFieldNamed, fieldNamed } from '#lists/fields_of'
import type { SavedState } from '#lists/list_state'
import { ListStateError } from '#lists/list_state_error'
import { seesValues } from '#permissions/field_access'

type Asking = Pick<SavedState, 'all' | 'any' | 'sort' | 'layout' | 'lane'>
type Use = 'filter' | 'sort' | 'column' | 'lane'

/** Why a list can't be narrowed, ordered or shown by a field: there is none, or it isn't the acting person's to see. */
export function refusedField(list: string, key: string, use: Use): ListStateError {
  const field = everyFieldNamed(list, key)
  if (!field || seesValues(list, key)) return new ListStateError(use, { key })
  return new ListStateError(`${use}_unseen`, { key, field: field.label })
}

/**
 * A saved view may narrow, order and divide by what a person may not see: to leave that out would show something else under
 * its name, to obey would tell of hidden values. The view is refused instead, naming the field.
 *
 * @throws ListStateError
 */
export function refuseUnseen(list: string, { all, any, sort, layout, lane }: Asking) {
  const lost = [...all, ...any].find(({ key }) => !fieldNamed(list, key)?.filterable)
  if (lost) throw refusedField(list, lost.key, 'filter')
  if (!fieldNamed(list, sort.key)?.sortable) throw refusedField(list, sort.key, 'sort')
  if (layout === 'kanban' && !laneField(list, lane)) throw refusedField(list, lane, 'lane')
}
