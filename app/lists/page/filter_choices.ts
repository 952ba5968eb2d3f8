import { fieldsOf } from '#lists/fields_of'
import type { Filter, ListState } from '#lists/list_state'

export interface FilterChoice {
  key: string
  label: string
  /** Stands ready among those that must all hold, or among those of which one must. */
  all: boolean
  any: boolean
}

/** Every field that can be filtered by, the chosen ones first. */
export function filterChoices(state: ListState): FilterChoice[] {
  const all = keysOf(state.shown, state.all)
  const any = keysOf(state.shownAny, state.any)
  const choices = fieldsOf(state.list)
    .filter((field) => field.filterable)
    .map(({ key, label }) => ({ key, label, all: all.has(key), any: any.has(key) }))
  return [...choices.filter(isChosen), ...choices.filter((choice) => !isChosen(choice))]
}

const isChosen = ({ all, any }: FilterChoice) => all || any
const keysOf = (shown: string[], filters: Filter[]) => new Set([...shown, ...filters.map(({ key }) => key)])
