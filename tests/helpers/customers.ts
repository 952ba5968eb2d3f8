import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { SaveRecord } from '#actions/records/save_record'
import type { Record } from '#fields/field'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord, readRecord } from '#lists/read_records'
import { current } from '#tenancy/current'

/** What a new customer must have, as the form posts it; `values` go over it. */
export function customerInput(values: RecordInput = {}): RecordInput {
  const required = {
    type: 'person',
    segment: 'retail',
    status: 'active',
    channel: 'referral',
    manager: current.user!.id,
  }
  return { ...required, first_name: 'Luís', last_name: 'Gonçalves', ...values }
}

/** Saves a new customer as the form does; fails when it isn't accepted. */
export async function createCustomer(values: RecordInput = {}): Promise<Record> {
  const { record, problems } = fillRecord(emptyRecord(), customerInput(values), fieldsOf('customers'))
  const refused = [
    ...problems,
    ...(problems.length ? [] : await new SaveRecord().handle({ before: null, after: record }, { source: 'user' })),
  ]
  if (refused.length) throw new Error(`The customer was refused: ${JSON.stringify(refused)}`)
  return (await readRecord(record.id))!
}

/** Saves changes of a customer as the form does; answers the problems. */
export async function changeCustomer(id: string, values: RecordInput) {
  const before = (await readRecord(id))!
  const { record, problems } = fillRecord(before, values, fieldsOf('customers'))
  if (problems.length) return problems
  return new SaveRecord().handle({ before, after: record }, { source: 'user' })
}
