import type { Record } from '#fields/field'
import { formFieldsOf } from '#lists/forms'
import { emptyRecord } from '#lists/read_records'
import { current } from '#tenancy/current'

/** What an empty form begins with: a person, mine to look after, and what admins set as defaults. */
export function freshRecord(): Record {
  const record = { ...emptyRecord(), type: 'person', manager_id: current.user?.id ?? null }
  for (const field of formFieldsOf()) {
    if (!field.options.default || field.system) continue
    const parsed = field.type.parse(field.options.default, field, {})
    if ('value' in parsed) field.store.write(record, field, parsed.value)
  }
  return record
}
