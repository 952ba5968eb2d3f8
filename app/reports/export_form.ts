import type { Choice } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import { EVERYTHING, type Filter, type ListState } from '#lists/list_state'
import { chipsOf } from '#lists/page/chips'
import { inputsOf, linksFrom, type Link } from '#lists/page/links'
import { rowsOfTheDay } from '#operations/export/hold_limits'
import { exportLimits } from '#operations/export/limits'
import { formats } from '#operations/export/plan'
import { withChoices, type ExportChoices } from '#reports/export_choices'
import { columnsOfForm } from '#reports/export_columns'

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
export async function exportForm(given: ListState, choices: ExportChoices, path: string, listPath: string) {
  const state = { ...given, view: EVERYTHING, all: given.all.flatMap(halves) }
  const quick = quickFilters(state)
  const rest = { ...state, all: state.all.filter((filter) => !quick.has(filter)) }
  const link: Link = (change) => withChoices(linksFrom(path, state)(change), choices)
  return {
    chips: chipsOf(rest, (change) => link(change?.all ? { ...change, all: [...change.all, ...quick.keys()] } : change)),
    inputs: inputsOf(rest, undefined, ['columns', 'sort', 'limit', 'shown', 'shown_any']),
    change: linksFrom(listPath, state)(),
    quick: quickControls(state.list, quick),
    ...columnsOfForm(state, choices, path),
    ...choices,
    formats,
    query: link().split('?')[1] ?? '',
    limits: await limitsInForce(),
  }
}

/** What the company holds exports to, as far as it does. */
async function limitsInForce() {
  const { approvalRows, dailyRows } = exportLimits()
  const left = dailyRows === null ? null : Math.max(0, dailyRows - (await rowsOfTheDay()))
  return { approvalRows, dailyRows, left }
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
