import db from '@adonisjs/lucid/services/db'
import { isNothing, partsOf, sameValue } from '#operations/undo/parts'
import { current } from '#tenancy/current'

/** What a part of a record held before an operation and when it was done with it. */
export interface Pair {
  before: unknown
  after: unknown
}

/** What an operation did to one record, all its saves taken together. */
export interface Deed {
  recordId: string
  /** Key of the list that it belongs to. */
  list: string
  /** The record's first save of the operation, to find later ones by. */
  changeId: string
  created: boolean
  parts: Map<string, Pair>
}

interface Row {
  id: string
  record_id: string
  list: string
  seq: number
  action: string
  before: string
  after: string
}

/** The operation's deeds on the next records behind `after`, at most `most` of them, in the order of their ids. */
export async function deedsOf(operationId: string, after: string | null, most: number): Promise<Deed[]> {
  const ids = await recordIds(operationId, after, most)
  if (!ids.length) return []
  const rows: Row[] = await changesOf(operationId)
    .whereBetween('record_id', [ids[0], ids.at(-1)!])
    .select('id', 'record_id', 'list', 'seq', 'action', 'before', 'after')
  const byRecord = Map.groupBy(rows, (row) => row.record_id)
  return ids.map((id) => deedOf(byRecord.get(id)!))
}

/** How many records an operation changed. */
export async function countDeeds(operationId: string): Promise<number> {
  const [{ n }] = await changesOf(operationId).countDistinct('record_id as n')
  return Number(n)
}

async function recordIds(operationId: string, after: string | null, most: number): Promise<string[]> {
  const query = changesOf(operationId).distinct('record_id').orderBy('record_id').limit(most)
  if (after) query.where('record_id', '>', after)
  return (await query).map((row) => row.record_id)
}

const changesOf = (operationId: string) =>
  db.from('changes').where('tenant_id', current.tenant.id).where('operation_id', operationId)

/** Saves of one record in their order: the first says what was there before, the last what was there then. */
function deedOf(rows: Row[]): Deed {
  const [first, ...later] = rows.sort((one, other) => Number(one.seq) - Number(other.seq))
  const parts = new Map<string, Pair>()
  for (const row of [first, ...later]) {
    const [before, after] = [row.before, row.after].map((json) => partsOf(JSON.parse(json)))
    for (const part of new Set([...before.keys(), ...after.keys()]))
      parts.set(part, { before: parts.has(part) ? parts.get(part)!.before : before.get(part), after: after.get(part) })
  }
  for (const [part, { before, after }] of parts) if (sameValue(before, after)) parts.delete(part)
  return { recordId: first.record_id, list: first.list, changeId: first.id, created: first.action === 'create', parts }
}

/** Whether the deed marked the record, or took the mark away. */
export const touches = ({ parts }: Deed, mark: 'deleted' | 'disabled') => {
  const pair = parts.get(mark)
  return pair !== undefined && isNothing(pair.before) !== isNothing(pair.after)
}
