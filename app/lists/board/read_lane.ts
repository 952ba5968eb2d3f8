import type { Field, Record } from '#fields/field'
import { printCursor } from '#lists/cursor'
import { laneFilter } from '#lists/board/lanes'
import { readCards } from '#lists/board/read_cards'
import { fieldNamed, listNamed } from '#lists/fields_of'
import { ListQuery, type IdPage } from '#lists/list_query'
import type { ListState } from '#lists/list_state'
import { conditionOf } from '#lists/narrowing'
import { sortOf } from '#lists/sort_of'
import { PATIENCE } from '#lists/walk'

/** One lane alone, from a place on. */
export interface LanePage extends Omit<IdPage, 'ids'> {
  records: Record[]
}

export async function readLane(state: ListState, field: Field, value: string): Promise<LanePage> {
  const { ids, ...page } = await pageOf(state, field, value)
  return { ...page, records: await readCards(state, ids) }
}

/** The record that comes next to this one in its lane: where a moved card belongs. */
export async function followerOf(state: ListState, field: Field, record: Record): Promise<string | undefined> {
  const after = printCursor({ id: record.id, value: placeOf(state, record) })
  const next = { ...state, after, before: undefined, limit: 1 }
  const { ids } = await pageOf(next, field, laneValueOf(field, record))
  return ids[0]
}

/** The lane that a record is in. */
export function laneValueOf(field: Field, record: Record): string {
  const value = field.store.read(record, field)
  return value === null || value === undefined ? '' : String(field.type.print(value, field))
}

async function pageOf(state: ListState, field: Field, value: string): Promise<IdPage> {
  const query = await ListQuery.for(state, [conditionOf(state.list, laneFilter(field, value))])
  return query.page(PATIENCE)
}

/** What the sorted column holds, or the row of an index table that is sorted by. */
function placeOf(state: ListState, record: Record): string | number | null {
  const sort = sortOf(state)
  if (!sort) return null
  if (sort.table === listNamed(state.list).table) return (record[sort.column] as string | null) ?? null
  const field = fieldNamed(state.list, state.sort.key)!
  const value = field.store.read(record, field)
  return value === null || value === undefined ? null : (field.type.indexValues(value, field)[0] ?? null)
}
