import type { Record } from '#fields/field'
import { ListQuery, type Count } from '#lists/list_query'
import type { ListState } from '#lists/list_state'
import { readRecords } from '#lists/read_records'
import { mayTouch } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'

/** What of a list one page shows. */
export interface ListPage {
  records: Record[]
  next: string | null
  previous: string | null
  count: Count
}

/** The records of one page, rows first; the count stops at its cap, and what one page holds isn't counted again. */
export async function readListPage(state: ListState, fresh?: string): Promise<ListPage> {
  const query = await ListQuery.for(state)
  const { ids, next, previous } = await query.page()
  const records = await readRecords(
    fresh && !state.after && !state.before ? [fresh, ...ids.filter((id) => id !== fresh)] : ids
  )
  const whole = !next && !previous
  const count = whole ? { value: ids.length, capped: false } : await query.count()
  return {
    records: records.filter((record) => record.id !== fresh || visible(state, record)),
    next,
    previous,
    count,
  }
}

/** A record just created is shown on top even where the list's filters would leave it out. */
function visible(state: ListState, record: Record): boolean {
  return !record.deleted_at && mayTouch(`${state.list}.view` as Permission, record)
}
