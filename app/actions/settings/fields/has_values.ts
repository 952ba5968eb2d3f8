import db from '@adonisjs/lucid/services/db'
import { typeNamed } from '#fields/types/index'
import { current } from '#tenancy/current'

/** Whether any customer has a value: what it means (its uniqueness, its currency) is then fixed. */
export async function hasValues({ id, type }: { id: string; type: string }): Promise<boolean> {
  const { index } = typeNamed(type)
  const tables = [...(index ? [`custom_${index}`] : []), 'unique_values']
  for (const table of tables)
    if (await db.from(table).where({ tenant_id: current.tenant.id, field_id: id }).select('record_id').first())
      return true
  return false
}
