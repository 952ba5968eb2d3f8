import type { ContactPoint, Record } from '#fields/field'
import { readRecords } from '#lists/read_records'
import { copyRecord } from '#actions/records/copy_record'
import { saveRecords } from '#actions/records/save_records'
import { carriersWith } from '#actions/settings/dictionaries/carriers'
import { fieldsOffering, type UsedValue } from '#actions/settings/dictionaries/value_usage'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const BATCH = 500

/** Gives at most 500 customers `into` in place of `from`, with history; answers how many there were. */
export async function mergeCustomers(
  trx: TransactionClientContract,
  from: UsedValue,
  into: UsedValue,
  operationId?: string
): Promise<number> {
  const ids = await carriersWith(from, BATCH, trx)
  const drafts = (await readRecords(ids, trx)).map((before) => ({ before, after: replaced(before, from, into) }))
  const saved = await saveRecords(trx, drafts, { source: 'merge', operationId })
  return saved.length
}

function replaced(record: Record, from: UsedValue, into: UsedValue): Record {
  const after = copyRecord(record)
  for (const field of fieldsOffering(from.dictionary)) {
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
