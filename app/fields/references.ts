import db from '@adonisjs/lucid/services/db'
import { OWNERS } from '#permissions/reaching'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import type { Field, Record } from '#fields/field'
import { isId } from '#text/ids'

const PART = 'names of referenced customers'
const IDS_A_STATEMENT = 500

/** Reads the names of the customers that `records` refer to, for their cells: one statement, or none. A masked reference is no id. */
export async function loadReferences(records: Record[], fields: Field[]): Promise<void> {
  const referring = fields.filter((field) => field.type.name === 'customer')
  const ids = records.flatMap((record) => referring.map((field) => field.store.read(record, field) as string | null))
  await existingCustomers(ids.filter((id): id is string => id !== null && isId(id)))
}

/** Which of `ids` are customers of this tenant, known by now to `referenceName`: by their names as far as they may be seen. */
export async function existingCustomers(ids: string[]): Promise<Set<string>> {
  const asked = [...new Set(ids)]
  for (let from = 0; from < asked.length; from += IDS_A_STATEMENT) {
    const rows = await db
      .from('customers')
      .where('tenant_id', current.tenant.id)
      .whereIn('id', asked.slice(from, from + IDS_A_STATEMENT))
      .select('id', 'name', ...OWNERS)
    for (const row of rows) names().set(row.id, mayTouch('customers.view', row) ? row.name : null)
  }
  return new Set(asked.filter((id) => names().has(id)))
}

/** Null for a customer that the acting person may not see. */
export function referenceName(id: string): string | null | undefined {
  return names().get(id)
}

function names(): Map<string, string | null> {
  const known = current.parts.get(PART) as Map<string, string | null> | undefined
  if (known) return known
  const made = new Map<string, string | null>()
  current.parts.set(PART, made)
  return made
}
