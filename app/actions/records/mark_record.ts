import type { Record } from '#fields/field'
import { transaction } from '#tenancy/transaction'
import { copyRecord } from '#actions/records/copy_record'
import { saveRecords } from '#actions/records/save_records'

/** Disables, enables, bins or restores a record: `{ disabled_at: now() }`, `{ deleted_at: null }`. */
export async function markRecord(record: Record, marks: { disabled_at?: string | null; deleted_at?: string | null }) {
  const after = { ...copyRecord(record), ...marks }
  await transaction((trx) => saveRecords(trx, [{ before: record, after }], { source: 'user' }))
}
