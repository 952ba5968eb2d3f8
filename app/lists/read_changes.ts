import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import type { Origin } from '#tenancy/origin'

export interface ChangeRow {
  id: string
  /** Key of the list that the record belongs to. */
  list: string
  action: string
  user_id: string | null
  source: string
  operation_id: string | null
  /** Where the person was; nothing of changes that no request was behind. */
  origin: Origin | null
  before: { [key: string]: unknown }
  after: { [key: string]: unknown }
  created_at: string
}

const COLUMNS = ['id', 'list', 'action', 'user_id', 'source', 'operation_id', 'origin', 'before', 'after', 'created_at']

/** Changes of one record, newest first, from before the change `older` on. */
export async function readChanges(
  recordId: string,
  limit: number,
  older?: string
): Promise<{ changes: ChangeRow[]; next: string | null }> {
  const query = db.from('changes').where({ tenant_id: current.tenant.id, record_id: recordId })
  if (older) query.where('id', '<', older)
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .select(...COLUMNS)
  const changes = rows.slice(0, limit).map(parsed)
  return { changes, next: rows.length > limit ? changes.at(-1)!.id : null }
}

/** One change of what a record is made of; null where the record has no such change. */
export async function readChange(recordId: string, id: string): Promise<ChangeRow | null> {
  const row = await db
    .from('changes')
    .where({ tenant_id: current.tenant.id, id, record_id: recordId, book: 'records' })
    .select(...COLUMNS)
    .first()
  return row && parsed(row)
}

/** Rows as the table holds them. */
export const parsed = <T extends { before: string; after: string; origin: string | null }>(row: T) => ({
  ...row,
  before: JSON.parse(row.before),
  after: JSON.parse(row.after),
  origin: originIn(row),
})

const originIn = ({ origin }: { origin: string | null }): Origin | null => (origin ? JSON.parse(origin) : null)
