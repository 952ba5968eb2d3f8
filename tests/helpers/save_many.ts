import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { saveRecords } from '#actions/records/save_records'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import { transaction } from '#tenancy/transaction'
import { customerInput } from '#tests/helpers/customers'

const BATCH = 500

/** Saves so many new customers, quicker than one by one; `values` says what each has besides the required. */
export async function saveMany(count: number, values: (at: number) => RecordInput = () => ({})) {
  const fields = fieldsOf('customers')
  for (let from = 0; from < count; from += BATCH) {
    const drafts = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => ({
      before: null,
      after: fillRecord(emptyRecord(), customerInput(values(from + at)), fields).record,
    }))
    await transaction((trx) => saveRecords(trx, drafts, { source: 'user' }))
  }
}
