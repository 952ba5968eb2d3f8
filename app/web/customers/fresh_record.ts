import type { Field, Record } from '#fields/field'
import { everyFieldNamed } from '#lists/fields_of'
import { formKeysOf } from '#lists/forms'
import { emptyRecord } from '#lists/read_records'
import { accessTo } from '#permissions/field_access'
import { current } from '#tenancy/current'

/** What an empty form begins with: a person, mine to look after, and what admins set as defaults. */
export const freshRecord = () => withDefaults(emptyRecord(), () => true)

/** What a new customer begins with that a form says nothing of: the defaults of what is not the person's to write. */
export const unaskedRecord = () => withDefaults(emptyRecord(), (key) => accessTo('customers', key) !== 'write')

function withDefaults(record: Record, wanted: (key: string) => boolean): Record {
  if (wanted('type')) record.type = 'person'
  if (wanted('manager')) record.manager_id = current.user?.id ?? null
  const fields = formKeysOf()
    .filter(wanted)
    .flatMap((key) => everyFieldNamed('customers', key) ?? [])
  for (const field of fields) putDefault(record, field)
  return record
}

function putDefault(record: Record, field: Field) {
  if (!field.options.default || field.system) return
  const parsed = field.type.parse(field.options.default, field, {})
  if ('value' in parsed) field.store.write(record, field, parsed.value)
}
