import { current } from '#tenancy/current'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Few sizes keep the statements few: shorter lists repeat their last value. */
const SIZES = [1, 5, 25, 100, 500, 1000]

/** Which of these unique values are in use: `field value` → the record that holds it. One statement. */
export async function takenValues(client: Pick<QueryClientContract, 'from'>, wanted: ReadonlyMap<string, string[]>) {
  const asked = [...wanted].filter(([, values]) => values.length > 0)
  const taken = new Map<string, string>()
  if (asked.length === 0) return taken
  const rows = await client
    .from('unique_values')
    .where('tenant_id', current.tenant.id)
    .where((any) => {
      for (const [field, values] of asked)
        any.orWhere((one) => one.where('field_id', field).whereIn('value', padded(values)))
    })
    .select('field_id', 'value', 'record_id')
  for (const row of rows) taken.set(`${row.field_id} ${String(row.value)}`, row.record_id)
  return taken
}

function padded(values: string[]) {
  const size = SIZES.find((most) => most >= values.length) ?? values.length
  return [...values, ...Array<string>(size - values.length).fill(values.at(-1)!)]
}
