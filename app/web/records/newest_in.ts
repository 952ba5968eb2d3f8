import { defaultState } from '#lists/default_state'
import { fieldNamed } from '#lists/fields_of'
import { ListQuery } from '#lists/list_query'
import type { ListState } from '#lists/list_state'
import { headsOf, type Head } from '#lists/page/heads'
import { rowsOf, type Row } from '#lists/page/rows'
import { printListState } from '#lists/print_state'
import { readShown } from '#lists/read_records'
import { loadReferences } from '#fields/references'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import { current } from '#tenancy/current'

/** The newest records of a list that name another record. */
export interface Newest {
  list: string
  heads: Head[]
  rows: Row[]
  /** The list with all of them, where there are more. */
  all: string
  more: boolean
  /** Where another one is made, with the record filled in. */
  create?: string
}

const MOST = 20

const COLUMNS: { [list: string]: string[] } = {
  work_orders: ['subject', 'status', 'priority', 'assignee', 'due_on'],
  service_records: ['summary', 'channel', 'happened_at', 'outcome', 'handled_by'],
}

/** Nothing where the acting person may not see the list, or not which record its records name. */
export async function newestIn(list: string, key: 'customer' | 'work_order', id: string): Promise<Newest | null> {
  if (!can(`${list}.view` as Permission) || !fieldNamed(list, key)?.filterable) return null
  const path = `/${current.tenant.slug}/${list.replaceAll('_', '-')}`
  const columns = COLUMNS[list].filter((each) => fieldNamed(list, each))
  const narrowed = { ...defaultState(list), list, all: [{ key, operator: 'is' as const, values: [id] }], limit: MOST }
  const state: ListState = { ...narrowed, columns }
  const { ids, next } = await (await ListQuery.for(state)).page()
  const fields = columns.map((each) => fieldNamed(list, each)!)
  const records = await readShown(list, ids, fields)
  await loadReferences(records, fields)
  return {
    ...{ list, heads: headsOf(state, () => ''), rows: rowsOf(state, records, path), more: next !== null },
    all: `${path}?${printListState({ ...narrowed, limit: 25 })}`,
    create: can(`${list}.create` as Permission) ? `${path}/new?${key}=${id}` : undefined,
  }
}
