import { now } from '#database/decorators'
import { configurationChanged } from '#tenancy/configuration'
import { insertMany } from '#tenancy/bulk'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'

interface NewField {
  key: string
  label: string
  type: string
  required?: boolean
  unique?: boolean
  options?: object
}

/** A custom field on a second form of its own. The next `as(…)` sees it. */
export async function addFieldToForm({ key, label, type, required = false, unique = false, options = {} }: NewField) {
  const stamps = { position: 9, version: 1, created_at: now(), updated_at: now() }
  const kind = {
    key,
    label,
    type,
    required: 0,
    unique: Number(unique),
    options: JSON.stringify(options),
  }
  const field = { id: newId(), list: 'customers', state: 'active', ...kind, ...stamps }
  const sections = JSON.stringify([{ id: newId(), name: label, fields: [{ key, required }] }])
  const form = { id: newId(), list: 'customers', name: label, active: 1, sections, ...stamps }
  await transaction(async (trx) => {
    await insertMany(trx, 'custom_fields', Object.keys(field), [field])
    await insertMany(trx, 'forms', Object.keys(form), [form])
    await configurationChanged(trx)
  })
  return field
}
