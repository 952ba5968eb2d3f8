import db from '@adonisjs/lucid/services/db'
import { dictionaryOfField } from '#dictionaries/index'
import { customValue } from '#fields/stores/custom_value'
import { typeNamed } from '#fields/types/index'
import { configurationPart } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import type { Field, FieldOptions, Sensitivity } from '#fields/field'

interface Row {
  id: string
  list: string
  key: string
  label: string
  help: string | null
  type: string
  required: number
  unique: number
  options: string
  sensitivity: Sensitivity
}

const COLUMNS = ['id', 'list', 'key', 'label', 'help', 'type', 'required', 'unique', 'options', 'sensitivity']

const fields = configurationPart('custom fields', async () => {
  const rows: Row[] = await db
    .from('custom_fields')
    .where('tenant_id', current.tenant.id)
    .where('state', 'active')
    .select(...COLUMNS)
    .orderBy('position')
    .orderBy('id')
  return Map.groupBy(rows, (row) => row.list)
})

/** The active fields that this tenant's admins made, in their order. */
export function customFields(list: string): Field[] {
  return (fields().get(list) ?? []).map((row) => customField({ ...row, options: JSON.parse(row.options) }))
}

/** What a row of `custom_fields` says, as a field: also for one that isn't saved yet. */
export function customField(
  row: Omit<Row, 'options' | 'list' | 'required' | 'unique'> & {
    required: unknown
    unique: unknown
    options: FieldOptions
  }
): Field {
  const type = typeNamed(row.type)
  return {
    id: row.id,
    key: row.key,
    label: row.label,
    help: row.help ?? undefined,
    type,
    store: customValue,
    options: optionsOf(row.id, row.type, row.options),
    tab: 'other',
    system: false,
    required: Boolean(row.required),
    unique: Boolean(row.unique),
    editable: true,
    filterable: type.index !== null,
    sortable: type.sortable,
    sensitivity: row.sensitivity,
  }
}

/** A select's own values are a dictionary of their own, unless the admin chose a shared one. */
function optionsOf(id: string, type: string, options: FieldOptions): FieldOptions {
  const chooses = type === 'select' || type === 'multi_select'
  return chooses ? { ...options, dictionary: options.dictionary ?? dictionaryOfField(id) } : options
}
