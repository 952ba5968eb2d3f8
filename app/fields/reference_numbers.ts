import db from '@adonisjs/lucid/services/db'
import { uniqueKey } from '#fields/index_text'
import { existing, isReference, referenceOf, type Target } from '#fields/references'
import { lineOf } from '#fields/types/define_type'
import type { Field, Input } from '#fields/field'
import { current } from '#tenancy/current'

/** What the numbers of a kind are kept under in `unique_values`. */
const NUMBERS: { [target in Target]: string } = { customer: 'number', work_order: 'work_order_number' }

type Given = { [key: string]: unknown }

/**
 * People know a record by its number: what was typed, with the id in place of the number of a record that the acting person
 * may see. Anything else stays as it is, for the field to judge. Two statements for each number, none for ids.
 */
export async function withIds(input: Given, fields: Field[]): Promise<Given> {
  const found: Given = {}
  for (const field of fields.filter((each) => isReference(each) && typeof input[each.key] === 'string')) {
    const typed = lineOf(input[field.key] as Input)
    if (!typed || 'value' in field.type.parse(typed, field, {})) continue
    const id = await seenByNumber(field.type.name as Target, typed)
    if (id) found[field.key] = id
  }
  return { ...input, ...found }
}

async function seenByNumber(target: Target, number: string): Promise<string | null> {
  const key = { tenant_id: current.tenant.id, field_id: NUMBERS[target], value: uniqueKey(number) }
  const row = await db.from('unique_values').where(key).select('record_id').first()
  if (!row) return null
  await existing(target, [row.record_id])
  return referenceOf(row.record_id) ? row.record_id : null
}
