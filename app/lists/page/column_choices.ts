import { fieldNamed, fieldsOf } from '#lists/fields_of'
import type { ListState } from '#lists/list_state'

export interface ColumnChoice {
  key: string
  label: string
  chosen: boolean
}

/**
 * All fields, those that show first and in their order.
 *
 * @param order the order so far, when the person moves columns without JavaScript
 * @param move `up:<key>` or `down:<key>`
 */
export function columnChoices({ list, columns }: ListState, order: string[], move: string): ColumnChoice[] {
  const known = order.filter((key) => fieldNamed(list, key))
  const keys = [...new Set([...(known.length ? known : columns), ...fieldsOf(list).map((field) => field.key)])]
  const [direction, key] = move.split(':')
  return moved(keys, keys.indexOf(key), direction === 'up' ? -1 : 1).map((each) => {
    return { key: each, label: fieldNamed(list, each)!.label, chosen: columns.includes(each) }
  })
}

function moved(keys: string[], from: number, by: number): string[] {
  const to = from + by
  if (from < 0 || to < 0 || to >= keys.length) return keys
  return keys.with(from, keys[to]).with(to, keys[from])
}
