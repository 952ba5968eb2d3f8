import { findValue, valuesOf } from '#dictionaries/values'
import type { Field, Record } from '#fields/field'
import { everyFieldNamed } from '#lists/fields_of'
import { formKeysOf } from '#lists/forms'
import { emptyRecordOf } from '#lists/read_records'
import { accessTo } from '#permissions/field_access'
import { current } from '#tenancy/current'

/** What an empty form begins with: a person, mine to look after, and what admins set as defaults. */
export const freshRecord = (list = 'customers') => withDefaults(emptyRecordOf(list), () => true)

/** What a new record begins with that a form says nothing of: the defaults of what is not the person's to write. */
export const unaskedRecord = (list = 'customers') =>
  withDefaults(emptyRecordOf(list), (key) => accessTo(list, key) !== 'write')

const me = () => current.user?.id ?? null
const first = (dictionary: string) => valuesOf(dictionary).find(({ retired }) => !retired)?.id ?? null

/** By list, what stands in an empty form. */
const usual: { [list: string]: () => { [key: string]: unknown } } = {
  customers: () => ({ type: 'person', manager: me() }),
  work_orders: () => ({
    status: first('work_order_status'),
    priority: findValue('work_order_priority', 'normal')?.id ?? null,
    assignee: me(),
  }),
  service_records: () => ({ direction: 'in', happened_at: toTheMinute(Date.now()), handled_by: me() }),
}

const toTheMinute = (moment: number) => moment - (moment % 60_000)

function withDefaults(record: Record, wanted: (key: string) => boolean): Record {
  const { list } = record
  for (const [key, value] of Object.entries(usual[list]())) {
    const field = everyFieldNamed(list, key)!
    if (value !== null && wanted(key)) field.store.write(record, field, value)
  }
  const fields = formKeysOf(list)
    .filter(wanted)
    .flatMap((key) => everyFieldNamed(list, key) ?? [])
  for (const field of fields) putDefault(record, field)
  return record
}

function putDefault(record: Record, field: Field) {
  if (!field.options.default || field.system) return
  const parsed = field.type.parse(field.options.default, field, {})
  if ('value' in parsed) field.store.write(record, field, parsed.value)
}
