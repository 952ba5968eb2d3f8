import type { SavedState } from '#lists/list_state'
import type View from '#models/view'

/** A view as the history tells it. Who sees it is always told: a private one is its maker's affair. */
export function toldView({ name, audience, audienceId, locked, pinned, initial, state }: View) {
  const { q, all, any, columns, sort, layout, lane } = state as SavedState
  const board = layout === 'kanban' ? lane : null
  const marks = { locked: Boolean(locked), pinned: Boolean(pinned), initial: Boolean(initial) }
  return { name, audience, audienceId, ...marks, search: q, filters: some(all), any: some(any), columns, sort, board }
}

const some = <T>(list: T[] | undefined) => (list?.length ? list : null)

export const OF_VIEW = { list: 'views', kept: ['name', 'audience'] }
