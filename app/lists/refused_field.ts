import { everyFieldNamed, fieldNamed } from '#lists/fields_of'
import type { SavedState } from '#lists/list_state'
import { ListStateError } from '#lists/list_state_error'
import { seesValues } from '#permissions/field_access'

type Use = 'filter' | 'sort' | 'column'

/** Why a list can't be narrowed, ordered or shown by a field: there is none, or it isn't the acting person's to see. */
export function refusedField(list: string, key: string, use: Use): ListStateError {
  const field = everyFieldNamed(list, key)
  if (!field || seesValues(list, key)) return new ListStateError(use, { key })
  return new ListStateError(`${use}_unseen`, { key, field: field.label })
}

/**
 * A saved view may narrow and order by what a person may not see: to leave that out would show something else under
 * its name, to obey would tell of hidden values. The view is refused instead, naming the field.
 *
 * @throws ListStateError
 */
export function refuseUnseen(list: string, { all, any, sort }: Pick<SavedState, 'all' | 'any' | 'sort'>) {
  const lost = [...all, ...any].find(({ key }) => !fieldNamed(list, key)?.filterable)
  if (lost) throw refusedField(list, lost.key, 'filter')
  if (!fieldNamed(list, sort.key)?.sortable) throw refusedField(list, sort.key, 'sort')
}
