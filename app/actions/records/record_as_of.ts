import db from '@adonisjs/lucid/services/db'
import type { Record } from '#fields/field'
import { current } from '#tenancy/current'
import { copyRecord } from '#actions/records/copy_record'
import { derive } from '#actions/records/derive'
import { takeBack } from '#actions/records/record_at'

interface Row {
  id: string
  seq: number
  user_id: string | null
  before: string
  after: string
  created_at: string
}

/** A record as it was; or that it was not there yet; or that it changed too often since to go back. */
export type Past = { record: Record } | { reason: 'not_yet' | 'too_far' }

/** So many changes are walked back at most. */
export const MOST_BACK = 2_000
const BATCH = 500

/** The record as it was at a moment (UTC text with milliseconds): the changes after it are taken back, the newest first. */
export async function recordAsOf(record: Record, moment: string): Promise<Past> {
  if (String(record.created_at) > moment) return { reason: 'not_yet' }
  const later: Row[] = []
  for await (const row of changesOf(record.id)) {
    if (row.created_at <= moment) return { record: taken(record, later, row) }
    if (later.push(row) > MOST_BACK) return { reason: 'too_far' }
  }
  return { record: taken(record, later) }
}

/** In the order of the chain: ids of several processes may differ by a moment. */
function taken(record: Record, later: Row[], last?: Row): Record {
  const earlier = copyRecord(record)
  const newestFirst = later.sort((one, other) => Number(other.seq) - Number(one.seq))
  for (const { before, after } of newestFirst) takeBack(earlier, JSON.parse(before), JSON.parse(after))
  derive(earlier)
  return last ? { ...earlier, updated_at: last.created_at, updated_by: last.user_id } : earlier
}

async function* changesOf(recordId: string): AsyncGenerator<Row> {
  let place: string | undefined
  for (let rows = BATCH; rows === BATCH;) {
    const query = db
      .from('changes')
      .where({ tenant_id: current.tenant.id, record_id: recordId, book: 'records', list: 'customers' })
    if (place) query.where('id', '<', place)
    const batch: Row[] = await query
      .orderBy('id', 'desc')
      .limit(BATCH)
      .select('id', 'seq', 'user_id', 'before', 'after', 'created_at')
    yield* batch
    rows = batch.length
    place = batch.at(-1)?.id
  }
}
