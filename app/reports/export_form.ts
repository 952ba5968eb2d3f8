import type { Choice } from '#fields/field'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { defaultState } from '#lists/default_state'
import { EVERYTHING, type Filter, type ListState } from '#lists/list_state'
import { chipsOf } from '#lists/page/chips'
import { columnChoices } from '#lists/page/column_choices'
import { inputsOf, linksFrom } from '#lists/page/links'

/** Filters that the form offers as controls of their own; the others stand as chips. */
export const QUICK = [
  { name: 'manager', key: 'manager', operator: 'is' },
  { name: 'tags', key: 'tags', operator: 'is' },
  { name: 'from', key: 'created_at', operator: 'gte' },
  { name: 'to', key: 'created_at', operator: 'lte' },
] as const
type QuickName = (typeof QUICK)[number]['name']

const DAY = /^\d{4}-\d\d-\d\d$/

/** What the page of a new export shows for a list's state. */
export function exportForm(given: ListState, path: string, listPath: string) {
  const state = { ...given, view: EVERYTHING, all: given.all.flatMap(halves) }
  const quick = quickFilters(state)
  const rest = { ...state, all: state.all.filter((filter) => !quick.has(filter)) }
  const link = linksFrom(path, state)
  const fields = fieldsOf(state.list)
  return {
    chips: chipsOf(rest, (change) => link(change?.all ? { ...change, all: [...change.all, ...quick.keys()] } : change)),
    inputs: inputsOf(rest, undefined, ['columns', 'sort', 'limit', 'shown', 'shown_any']),
    change: linksFrom(listPath, state)(),
    quick: quickControls(state.list, quick),
    columns: columnChoices(state, [], '').map((choice) => ({
      ...choice,
      sensitive: fieldNamed(state.list, choice.key)!.sensitivity === 'sensitive',
    })),
    sets: {
      all: link({ columns: fields.map(({ key }) => key) }),
      usual: link({ columns: defaultState(state.list).columns }),
    },
    query: link().split('?')[1] ?? '',
  }
}

/** A range of days is its two ends. */
function halves(filter: Filter): Filter[] {
  const days =
    filter.key === 'created_at' && filter.operator === 'between' && filter.values.every((value) => DAY.test(value))
  if (!days) return [filter]
  const [from, to] = filter.values
  return [
    { ...filter, operator: 'gte', values: [from] },
    { ...filter, operator: 'lte', values: [to] },
  ]
}

/** The first filter that each control can hold. */
function quickFilters({ all }: ListState): Map<Filter, QuickName> {
  const found = new Map<Filter, QuickName>()
  for (const { name, key, operator } of QUICK) {
    const holds = ({ values }: Filter) => key !== 'created_at' || values.every((value) => DAY.test(value))
    const filter = all.find((each) => each.key === key && each.operator === operator && holds(each))
    if (filter) found.set(filter, name)
  }
  return found
}

function quickControls(list: string, quick: Map<Filter, QuickName>) {
  const valuesOf = (name: QuickName) => [...quick].find(([, each]) => each === name)?.[0].values ?? []
  const choicesOf = (key: 'manager' | 'tags') => quickChoices(list, key, valuesOf(key))
  return { manager: choicesOf('manager'), tags: choicesOf('tags'), from: valuesOf('from')[0], to: valuesOf('to')[0] }
}

/** Nothing where the acting person can't filter by it. */
function quickChoices(
  list: string,
  key: string,
  values: string[]
): { options: Choice[]; values: string[] } | undefined {
  const field = fieldNamed(list, key)
  if (!field?.filterable) return undefined
  return { options: field.type.choices?.(field) ?? [], values: values.map((value) => printed(list, key, value)) }
}

/** A value as its control offers it: views may hold ids where addresses carry keys. */
function printed(list: string, key: string, value: string): string {
  const field = fieldNamed(list, key)!
  const parsed = field.type.parse(field.type.many ? [value] : value, field, {})
  return 'problem' in parsed || parsed.value === null ? value : [field.type.print(parsed.value, field)].flat()[0]
}
