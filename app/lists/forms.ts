import db from '@adonisjs/lucid/services/db'
import { everyFieldNamed, fieldNamed, fieldsOf, listNamed } from '#lists/fields_of'
import { seesValues } from '#permissions/field_access'
import { configurationPart } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import type { Field, Record } from '#fields/field'

/** Shows and requires a field only when another one has, or lacks, one of these values (as `print` gives them). */
export interface When {
  field: string
  operator: 'is' | 'is_not' | 'empty' | 'not_empty'
  values: string[]
}

export interface FormField {
  key: string
  required: boolean
  when?: When
}

export interface FormSection {
  id: string
  name: string
  fields: FormField[]
}

export interface Form {
  id: string
  list: string
  name: string
  active: boolean
  position: number
  version: number
  sections: FormSection[]
}

const all = configurationPart('forms', async (): Promise<Form[]> => {
  const rows = await db
    .from('forms')
    .where('tenant_id', current.tenant.id)
    .select('id', 'list', 'name', 'active', 'position', 'version', 'sections')
    .orderBy('position')
    .orderBy('id')
  return rows.map((row) => ({
    ...row,
    active: Boolean(row.active),
    sections: JSON.parse(row.sections),
  }))
})

/** Every form, in order, those that aren't in use included. */
export const forms = (list = 'customers'): Form[] => all().filter((form) => form.list === list)

export const activeForms = (list = 'customers'): Form[] => forms(list).filter((form) => form.active)

/** The fields of all active forms that the acting person may see, each once, in the forms' order. */
export function formFieldsOf(list = 'customers'): Field[] {
  return formKeysOf(list).flatMap((key) => fieldNamed(list, key) ?? [])
}

/** The keys of what stands on active forms, whoever may see it. */
export const formKeysOf = (list = 'customers') => [...new Set(placesOf(list).map(({ key }) => key))]

/**
 * The keys that this record must have a value for. A field is required where an active form says so,
 * or where it stands on one and its admin said so; conditions apply. What no record is without is always required,
 * and without any active form what the product requires out of the box. What the acting person may not
 * write holds up nothing of theirs.
 */
export function requiredKeys(record: Record, asked = requiredPlaces(record.list)): Set<string> {
  const keys = new Set(listNamed(record.list).required)
  for (const { key, when } of asked) if (conditionMet(when, record)) keys.add(key)
  return keys
}

/** Where forms ask for a value, whatever the record: found once for many records. */
export function requiredPlaces(list = 'customers'): Pick<FormField, 'key' | 'when'>[] {
  const places = placesOf(list)
  if (places.length === 0) return fieldsOf(list).filter(({ required, editable }) => required && editable)
  return places.filter(({ key, required }) => {
    const field = fieldNamed(list, key)
    return field?.editable && (required || (field.required && !field.system))
  })
}

/** Whether a form shows, and may require, a field for this record. What hangs on a value that is not theirs to see, does. */
export function conditionMet(when: When | undefined, record: Record): boolean {
  const { list } = record
  const field = when && everyFieldNamed(list, when.field)
  if (!when || !field || !seesValues(list, when.field)) return true
  const value = field.store.read(record, field)
  const printed = value === null ? [] : [field.type.print(value, field)].flat()
  if (when.operator === 'empty') return printed.length === 0
  if (when.operator === 'not_empty') return printed.length > 0
  const found = printed.some((text) => when.values.includes(text))
  return when.operator === 'is' ? found : !found
}

const placesOf = (list: string): FormField[] =>
  activeForms(list).flatMap((form) => form.sections.flatMap((section) => section.fields))
