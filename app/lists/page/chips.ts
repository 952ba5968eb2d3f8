import { translate } from '#fields/translate'
import { fieldNamed } from '#lists/fields_of'
import type { Filter, ListState } from '#lists/list_state'
import type { Link } from '#lists/page/links'
import { wordsOf } from '#lists/page/words'
import { current } from '#tenancy/current'

/** A filter in words, with the address of the list without it. */
export interface Chip {
  field: string
  words: string
  remove: string
  title?: string
}

export interface Chips {
  all: Chip[]
  any: Chip[]
}

export function chipsOf(state: ListState, link: Link): Chips {
  const without = (filters: Filter[], index: number) => filters.filter((_, at) => at !== index)
  const all = state.all.map((filter, at) => chipOf(state.list, filter, link({ all: without(state.all, at) })))
  const any = state.any.map((filter, at) => chipOf(state.list, filter, link({ any: without(state.any, at) })))
  return { all: [...all, ...searchChip(state, link)], any }
}

function chipOf(list: string, filter: Filter, remove: string): Chip {
  const { label } = fieldNamed(list, filter.key)!
  const relative = filter.operator === 'last' || filter.operator === 'next'
  const title = relative ? translate('lists.days_of', { zone: current.timeZone }) : undefined
  return { field: label, words: wordsOf(list, filter), remove, title }
}

function searchChip({ q }: ListState, link: Link): Chip[] {
  return q ? [{ field: translate('lists.search_chip'), words: `“${q}”`, remove: link({ q: '' }) }] : []
}
