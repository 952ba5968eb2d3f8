import View from '#models/view'
import { forms } from '#lists/forms'
import { current } from '#tenancy/current'
import type { SavedState } from '#lists/list_state'

export interface FieldUsage {
  forms: { id: string; name: string; active: boolean }[]
  views: { id: string; name: string }[]
  /** Views that only their makers see. */
  privateViews: number
}

/** Where a field is used: on forms and as their condition, in views as column, filter, order or lanes. */
export async function fieldUsage(list: string, key: string): Promise<FieldUsage> {
  const using = (await View.query().where('list', list)).filter(({ state }) => mentions(state as SavedState, key))
  const shown = using.filter(({ audience, userId }) => audience !== 'mine' || userId === current.user?.id)
  return {
    forms: formsWith(list, key),
    views: shown.map(({ id, name }) => ({ id, name })),
    privateViews: using.length - shown.length,
  }
}

export function formsWith(list: string, key: string) {
  const has = ({ key: own, when }: { key: string; when?: { field: string } }) => own === key || when?.field === key
  return forms(list)
    .filter(({ sections }) => sections.some(({ fields }) => fields.some(has)))
    .map(({ id, name, active }) => ({ id, name, active }))
}

function mentions({ all, any, columns, shown, shownAny, sort, layout, lane }: SavedState, key: string) {
  const filtered = [...(all ?? []), ...(any ?? [])].some((filter) => filter.key === key)
  const placed = sort?.key === key || (layout === 'kanban' && lane === key)
  return filtered || placed || [...(columns ?? []), ...(shown ?? []), ...(shownAny ?? [])].includes(key)
}
