import type { Record } from '#fields/field'
import { existing, isReference, loadReferences, type Target } from '#fields/references'
import type { Count } from '#lists/count_records'
import { fieldNamed } from '#lists/fields_of'
import { ListQuery } from '#lists/list_query'
import type { ListState } from '#lists/list_state'
import { readShown } from '#lists/read_records'
import { PATIENCE } from '#lists/walk'
import { mayTouch } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'

/** What of a list one page shows. */
export interface ListPage {
  records: Record[]
  next: string | null
  previous: string | null
  /** Looking ended before the page was full: `next` or `previous` goes on. */
  unfinished: boolean
  count: Count
}

/** The records of one page, rows first; the count stops at its cap, and isn't asked where the page tells it. */
export async function readListPage(state: ListState, fresh?: string): Promise<ListPage> {
  const query = await ListQuery.for(state)
  const { ids, next, previous, unfinished } = await query.page(PATIENCE)
  const shown = fresh && !state.after && !state.before ? [fresh, ...ids.filter((id) => id !== fresh)] : ids
  const fields = state.columns.map((key) => fieldNamed(state.list, key)!)
  const records = await readShown(state.list, shown, fields)
  await loadReferences(records, fields)
  await loadNamed(state)
  const known = unfinished || (!next && !previous)
  const count = known ? { value: ids.length, capped: unfinished } : await query.count()
  return {
    records: records.filter((record) => record.id !== fresh || visible(state, record)),
    next,
    previous,
    unfinished,
    count,
  }
}

/** What filters name, for the words that tell them. */
async function loadNamed({ list, all, any }: ListState) {
  for (const { key, values } of [...all, ...any]) {
    const field = fieldNamed(list, key)!
    if (isReference(field)) await existing(field.type.name as Target, values)
  }
}

/** A record just created is shown on top even where the list's filters would leave it out. */
function visible(state: ListState, record: Record): boolean {
  return !record.deleted_at && mayTouch(`${state.list}.view` as Permission, record)
}
