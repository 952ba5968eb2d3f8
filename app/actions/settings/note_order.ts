import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { noteDifference } from '#actions/note_difference'
import { current } from '#tenancy/current'

/** How the history calls the rows of a table that have an order, and what people call one of them. */
const LISTS = {
  custom_fields: { list: 'fields', name: 'label' },
  dictionary_values: { list: 'dictionaries', name: 'name' },
  forms: { list: 'forms', name: 'name' },
  roles: { list: 'roles', name: 'name' },
}

export type Ordered = keyof typeof LISTS

/** The order before and after, by name. The change is of the first row that stands elsewhere now. */
export async function noteOrder(trx: TransactionClientContract, table: Ordered, before: string[], after: string[]) {
  const moved = after.find((id, position) => before[position] !== id)
  if (!moved) return
  const { list, name } = LISTS[table]
  const rows = await trx.from(table).where('tenant_id', current.tenant.id).whereIn('id', after)
  const named = new Map(rows.map((row) => [row.id, row]))
  const told = (ids: string[]) => ({
    ...(table === 'dictionary_values' && { dictionary: named.get(moved)?.dictionary }),
    order: ids.map((id) => named.get(id)?.[name]),
  })
  const noted = { list, recordId: moved, action: 'order', kept: ['dictionary'] }
  await noteDifference(trx, noted, told(before), told(after))
}
