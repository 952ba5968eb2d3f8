import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { SaveRecord } from '#actions/records/save_record'
import type { Record } from '#fields/field'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecordOf, readRecordOf } from '#lists/read_records'

/** Saves a new record of a list as its form does; fails when it isn't accepted. */
export async function createRecordIn(list: string, values: RecordInput): Promise<Record> {
  const { record, problems } = fillRecord(emptyRecordOf(list), values, fieldsOf(list))
  const found = await new SaveRecord().handle({ before: null, after: record }, { source: 'user' }, problems)
  if (found.length) throw new Error(`The record was refused: ${JSON.stringify(found)}`)
  return (await readRecordOf(list, record.id))!
}

/** Saves changes of a record of any list as its form does; answers the problems. */
export async function changeRecord({ list, id }: Pick<Record, 'list' | 'id'>, values: RecordInput) {
  const before = (await readRecordOf(list, id))!
  const { record, problems } = fillRecord(before, values, fieldsOf(list))
  return new SaveRecord().handle({ before, after: record }, { source: 'user' }, problems)
}

/** A work order for a customer; `values` go over what it must have. */
export const createWorkOrder = (customer: string, values: RecordInput = {}) =>
  createRecordIn('work_orders', { subject: 'Mend the heating', customer, status: 'new', ...values })

/** A call of a customer; `values` go over what it must have. */
export const createServiceRecord = (customer: string, values: RecordInput = {}) =>
  createRecordIn('service_records', { summary: 'Asked when we come', customer, channel: 'phone', ...values })
