import { fieldNamed } from '#lists/fields_of'
import type { Direction, ListState } from '#lists/list_state'
import type { Link } from '#lists/page/links'
import type { Field } from '#fields/field'

/** The head of one column; `href` sorts by it. */
export interface Head {
  key: string
  label: string
  end: boolean
  sorted?: 'ascending' | 'descending'
  href?: string
}

export function headsOf(state: ListState, link: Link): Head[] {
  return state.columns.map((key) => headOf(fieldNamed(state.list, key)!, state, link))
}

function headOf(field: Field, { sort }: ListState, link: Link): Head {
  const { key, label, type } = field
  const head = { key, label, end: type.align === 'end' }
  if (!field.sortable) return head
  const now = sort.key === key ? sort.direction : undefined
  const href = link({ sort: { key, direction: now ? opposite(now) : firstDirection(field) } })
  return {
    ...head,
    href,
    ...(now && { sorted: now === 'asc' ? ('ascending' as const) : ('descending' as const) }),
  }
}

/** Times and numbers are asked for from the top: newest, largest. */
export const firstDirection = ({ type }: Field): Direction =>
  type.index === 'date' || type.index === 'number' ? 'desc' : 'asc'
const opposite = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc')
