import { laneFields } from '#lists/board/lanes'
import type { ListState } from '#lists/list_state'
import type { Link } from '#lists/page/links'

/** Where rows become cards and cards rows; nothing where no field divides the list. */
export function layoutsOf({ list, layout }: ListState, link: Link) {
  if (laneFields(list).length === 0) return undefined
  return { layout, list: link({ layout: 'list' }), kanban: link({ layout: 'kanban' }) }
}

/** The fields that the board can be divided by, as links. */
export function laneChoices({ list, lane }: ListState, link: Link) {
  return laneFields(list).map(({ key, label }) => ({ label, href: link({ lane: key }), current: key === lane }))
}
