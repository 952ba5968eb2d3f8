import db from '@adonisjs/lucid/services/db'
import { parsed, type ChangeRow } from '#lists/read_changes'
import { current } from '#tenancy/current'
import { firstIdAt } from '#text/ids'

export interface HouseChange extends ChangeRow {
  record_id: string
}

export interface HouseFilter {
  lists?: readonly string[]
  actions?: readonly string[]
  userId?: string
  /** Milliseconds since 1970: from then on, before then. */
  from?: number
  until?: number
}

type Looked = Pick<HouseChange, 'list' | 'action' | 'user_id'>

interface Page {
  changes: HouseChange[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

/** A page looks at so many changes at most: where hardly any fits, it shows what it found and goes on from there. */
const MOST_LOOKED_AT = 2_000
const COLUMNS = ['id', 'list', 'record_id', 'action', 'user_id', 'source', 'operation_id', 'origin', 'before', 'after']

/** Changes of configuration, permissions and people, newest first, from before the change `older` on. */
export async function readHouseChanges(filter: HouseFilter, limit: number, older?: string): Promise<Page> {
  const asked = filter.lists ?? filter.actions ?? filter.userId
  const most = asked ? MOST_LOOKED_AT : limit + 1
  const looked = await rowsIn(filter, older).limit(most).select('id', 'list', 'action', 'user_id')
  const fitting = looked.filter((row) => fits(row, filter))
  const shown = fitting.slice(0, limit).map(({ id }) => id)
  const last = fitting.length > limit ? shown.at(-1)! : looked.length === most ? looked.at(-1)!.id : null
  return { changes: await read(shown), next: last }
}

function rowsIn({ from, until }: HouseFilter, older?: string) {
  const query = db.from('changes').where({ tenant_id: current.tenant.id, book: 'house' })
  if (from !== undefined) query.where('id', '>=', firstIdAt(from))
  if (until !== undefined) query.where('id', '<', firstIdAt(until))
  if (older) query.where('id', '<', older)
  return query.orderBy('id', 'desc')
}

function fits(row: Looked, { lists, actions, userId }: HouseFilter) {
  const about = (!lists || lists.includes(row.list)) && (!actions || actions.includes(row.action))
  return about && (!userId || row.user_id === userId)
}

async function read(ids: string[]): Promise<HouseChange[]> {
  if (ids.length === 0) return []
  const query = db.from('changes').where('tenant_id', current.tenant.id).whereIn('id', ids).orderBy('id', 'desc')
  const rows = await query.select(...COLUMNS, 'created_at')
  return rows.map(parsed)
}
