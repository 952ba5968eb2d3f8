import db from '@adonisjs/lucid/services/db'
import { ownershipOf } from '#permissions/ownership'
import { mayTouch } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'
import { current } from '#tenancy/current'
import type { Field, Record } from '#fields/field'
import { isId } from '#text/ids'

/** What fields of a type refer to, by the type's name. */
const TARGETS = {
  customer: { table: 'customers', title: 'name', permission: 'customers.view' },
  work_order: { table: 'work_orders', title: 'subject', permission: 'work_orders.view' },
} as const satisfies { [type: string]: { table: string; title: string; permission: Permission } }

export type Target = keyof typeof TARGETS

/** What a record that is referred to goes by. */
export interface Reference {
  name: string
  number: string
}

type Known = Map<string, Reference | null>

const PART = 'referenced records'
const IDS_A_STATEMENT = 500

export const isReference = ({ type }: Pick<Field, 'type'>) => Object.hasOwn(TARGETS, type.name)

/** Reads what `records` refer to, for their cells: one statement for each kind, or none. A masked reference is no id. */
export async function loadReferences(records: Record[], fields: Field[]): Promise<void> {
  for (const [target, referring] of Map.groupBy(fields.filter(isReference), ({ type }) => type.name as Target)) {
    const ids = records.flatMap((record) => referring.map((field) => field.store.read(record, field) as string | null))
    await existing(target, ids)
  }
}

/** Which of `ids` are there in this tenant, known by now to `referenceOf`: by their names as far as they may be seen. */
export async function existing(target: Target, ids: (string | null)[]): Promise<Set<string>> {
  const asked = [...new Set(ids.filter((id): id is string => id !== null && isId(id)))]
  const { table, title, permission } = TARGETS[target]
  for (let from = 0; from < asked.length; from += IDS_A_STATEMENT) {
    const rows = await db
      .from(table)
      .where('tenant_id', current.tenant.id)
      .whereIn('id', asked.slice(from, from + IDS_A_STATEMENT))
      .select('id', `${title} as name`, 'number', ...ownershipOf(permission).owners)
    for (const { id, name, number, ...owned } of rows)
      known().set(id, mayTouch(permission, owned) ? { name, number } : null)
  }
  return new Set(asked.filter((id) => known().has(id)))
}

/** Null for a record that the acting person may not see. */
export const referenceOf = (id: string): Reference | null | undefined => known().get(id)

function known(): Known {
  const kept = current.parts.get(PART) as Known | undefined
  if (kept) return kept
  const made: Known = new Map()
  current.parts.set(PART, made)
  return made
}
