import type { Choice, Field, Operator } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import type { Filter, ListState } from '#lists/list_state'
import { operatorLabel, textOf } from '#lists/page/words'

type Group = 'filter' | 'any'

/** The control of one filter: an operator and what it compares with. */
export interface Control {
  id: string
  name: string
  label: string
  kind: 'choices' | 'yes_no' | 'date' | 'number' | 'text'
  operators: { value: Operator; label: string; selected: boolean }[]
  choices: (Choice & { selected: boolean })[]
  values: string[]
  /** Relative dates: a number of days. */
  days: string
}

export interface ControlGroup {
  key: Group
  controls: Control[]
  /** Further filters on a field that has its control already, kept as they are. */
  kept: [name: string, value: string][]
}

export function controlsOf(state: ListState): ControlGroup[] {
  return [groupOf('filter', state.list, state.all, state.shown), groupOf('any', state.list, state.any, state.shownAny)]
}

function groupOf(key: Group, list: string, filters: Filter[], shown: string[]): ControlGroup {
  const keys = [...new Set([...shown, ...filters.map((filter) => filter.key)])]
  const first = new Map(filters.toReversed().map((filter) => [filter.key, filter]))
  const controls = keys.flatMap((name) => {
    const field = fieldNamed(list, name)
    return field?.filterable ? [controlOf(key, field, first.get(name))] : []
  })
  const kept = filters.filter((filter) => first.get(filter.key) !== filter).flatMap((filter) => inputsOf(key, filter))
  return { key, controls, kept }
}

function controlOf(group: Group, field: Field, filter: Filter | undefined): Control {
  const { key, label, type } = field
  const relative = filter?.operator === 'last' || filter?.operator === 'next'
  const values = filter && !relative ? filter.values : []
  return {
    id: `${group}-${key}`,
    name: `${group}[${key}]`,
    label,
    kind: kindOf(field),
    operators: type.operators.map((value) => ({
      value,
      label: operatorLabel(field, value),
      selected: value === filter?.operator,
    })),
    choices: choicesOf(field, values),
    values,
    days: relative ? filter!.values[0] : '',
  }
}

/** Values that are no longer on offer stay chosen: a saved view may still name them. */
function choicesOf(field: Field, values: string[]): Control['choices'] {
  const offered = field.type.choices?.(field) ?? []
  if (!offered.length) return []
  const chosen = values.map((value) => printed(field, value))
  const gone = chosen.filter((value) => !offered.some((choice) => choice.value === value))
  return [
    ...offered.map(({ value, label }) => ({ value, label, selected: chosen.includes(value) })),
    ...gone.map((value) => ({ value, label: textOf(field, value), selected: true })),
  ]
}

/** A value as its control offers it: views may hold ids where addresses carry keys. */
function printed(field: Field, value: string): string {
  const parsed = field.type.parse(field.type.many ? [value] : value, field, {})
  return 'problem' in parsed || parsed.value === null ? value : [field.type.print(parsed.value, field)].flat()[0]
}

function kindOf({ type }: Field): Control['kind'] {
  if (type.name === 'yes_no') return 'yes_no'
  if (type.choices) return 'choices'
  if (type.index === 'date') return 'date'
  return type.index === 'number' ? 'number' : 'text'
}

const inputsOf = (group: Group, { key, operator, values }: Filter): [string, string][] =>
  (values.length ? values : ['']).map((value) => [`${group}[${key}][${operator}]`, value])
