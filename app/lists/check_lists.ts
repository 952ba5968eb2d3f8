import string from '@adonisjs/core/helpers/string'
import { optionProblem } from '#fields/check_field'
import type { Field } from '#fields/field'
import { makesLanes } from '#lists/board/lanes'
import type { List } from '#lists/define_list'
import { AddressSchema } from '#database/schema'

const KEY = /^[a-z][a-z0-9_]{0,59}$/

/** A declaration that can't work: found at boot, before anybody meets it. */
export class ListDeclarationError extends Error {
  constructor(list: string, what: string, problem: string) {
    super(`List "${list}", ${what}: ${problem}`)
  }
}

/** Checks every list's declarations. */
export function checkLists(lists: List[]) {
  for (const list of lists) checkList(list)
}

function checkList(list: List) {
  const fail = (what: string, problem: string): never => {
    throw new ListDeclarationError(list.key, what, problem)
  }
  const keys = new Set<string>()
  for (const field of list.fields) {
    const problem = keyProblem(field, keys) ?? columnProblem(list, field) ?? optionProblem(field)
    if (problem) fail(`field "${field.key}"`, problem)
    keys.add(field.key)
  }
  const stray = list.defaultColumns.find((key) => !keys.has(key))
  if (stray) fail('option "defaultColumns"', `there is no field "${stray}"`)
  const filters = list.fields.filter(({ filterable }) => filterable).map(({ key }) => key)
  const lost = list.defaultFilters.find((key) => !filters.includes(key))
  if (lost) fail('option "defaultFilters"', `there is no filterable field "${lost}"`)
  const sort = list.fields.find((field) => field.key === list.defaultSort.key)
  if (!sort?.sortable) fail('option "defaultSort"', `there is no sortable field "${list.defaultSort.key}"`)
  const lane = list.fields.find((field) => field.key === list.defaultLane)
  if (list.defaultLane && (!lane || !makesLanes(lane)))
    fail('option "defaultLane"', `there is no field "${list.defaultLane}" of few values`)
}

function keyProblem({ key }: Field, taken: Set<string>): string | undefined {
  if (!KEY.test(key)) return 'option "key": lower case letters, digits and _, at most 60'
  return taken.has(key) ? 'option "key": another field has it already' : undefined
}

function columnProblem(list: List, field: Field): string | undefined {
  const { column, uniqueWith } = field.options
  const kind = field.store.name
  if (kind === 'column' || kind === 'address') {
    const columns = columnsOf(kind === 'address' ? AddressSchema : list.model)
    const table = kind === 'address' ? 'addresses' : list.table
    const missing = [column ?? '', uniqueWith ?? column ?? ''].find((name) => !columns.includes(name))
    return missing === undefined ? undefined : `option "column": table ${table} has no column "${missing}"`
  }
  return column ? `option "column": the store "${kind}" reads none` : undefined
}

const columnsOf = ({ $columns }: { $columns: readonly string[] }) =>
  $columns.map((name) => string.snakeCase(name).replace(/_(\d)$/, '$1'))
