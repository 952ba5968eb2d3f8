import type { ContactPoint, Record } from '#fields/field'
import { lists } from '#lists/index'
import { readRecordsOf } from '#lists/read_records'
import { copyRecord } from '#actions/records/copy_record'
import { saveRecords } from '#actions/records/save_records'
import { carriersWith } from '#actions/settings/dictionaries/carriers'
import { fieldsOffering, type UsedValue } from '#actions/settings/dictionaries/value_usage'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const BATCH = 500

/** Gives at most 500 records, of whatever list, `into` in place of `from`, with history; answers how many there were. */
export async function mergeRecords(
  trx: TransactionClientContract,
  from: UsedValue,
  into: UsedValue,
  operationId?: string
): Promise<number> {
  let saved = 0
  let ids = await carriersWith(from, BATCH, trx)
  for (const list of lists) {
    const records = await readRecordsOf(list.key, ids, trx)
    const drafts = records.map((before) => ({ before, after: replaced(before, from, into) }))
    saved += (await saveRecords(trx, drafts, { source: 'merge', operationId })).length
    const done = new Set(records.map(({ id }) => id))
    ids = ids.filter((id) => !done.has(id))
  }
  return saved
}

function replaced(record: Record, from: UsedValue, into: UsedValue): Record {
  const after = copyRecord(record)
  for (const field of fieldsOffering(record.list, from.dictionary)) {
    const value = field.store.read(record, field)
    if (value === from.id) field.store.write(after, field, into.id)
    else if (Array.isArray(value) && value.includes(from.id))
      field.store.write(after, field, [...new Set(value.map((id) => (id === from.id ? into.id : id)))])
  }
  if (from.dictionary === 'contact_channel') after.points = after.points.map((point) => moved(point, from.id, into.id))
  return after
}

const moved = (point: ContactPoint, from: string, into: string) =>
  point.channel_id === from ? { ...point, channel_id: into } : point
