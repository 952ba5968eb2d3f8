import db from '@adonisjs/lucid/services/db'
import { fieldNamed } from '#lists/fields_of'
import { readRecord, readRecords } from '#lists/read_records'
import { current } from '#tenancy/current'

/** One value of a customer as a form prints it; null where there is none. */
export async function printed(id: string, key: string) {
  const field = fieldNamed('customers', key)!
  const value = field.store.read((await readRecord(id))!, field)
  return value === null ? null : field.type.print(value, field)
}

/** All that people can see of each customer, in the order of creation: what an undo must give back to the letter. */
export async function allValues(): Promise<object[]> {
  const rows = await db.from('customers').where('tenant_id', current.tenant.id).orderBy('id').select('id')
  const ids = rows.map(({ id }) => id)
  const records = []
  for (let from = 0; from < ids.length; from += 500) records.push(...(await readRecords(ids.slice(from, from + 500))))
  return records.map(({ version: _, updated_at: __, updated_by: ___, custom, ...values }) => ({
    ...values,
    custom: Object.fromEntries(Object.entries(custom).sort()),
  }))
}

/** The rows that customers are found by. */
export async function foundBy(): Promise<{ [table: string]: string[] }> {
  const tables = ['custom_text', 'custom_number', 'custom_date', 'custom_ref', 'search_terms', 'unique_values']
  const read = async (table: string) => {
    const rows = await db.from(table).where('tenant_id', current.tenant.id)
    return rows.map((row) => JSON.stringify({ ...row, value: String(row.value), term: String(row.term) })).sort()
  }
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await read(table)] as const)))
}
