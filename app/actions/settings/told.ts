import { dictionaryOfField } from '#dictionaries/index'
import { valuesOf } from '#dictionaries/values'
import type CustomField from '#models/custom_field'
import type DictionaryValue from '#models/dictionary_value'
import type Form from '#models/form'
import type { FormSection } from '#lists/forms'

type Told = { [attribute: string]: unknown }

/** A field as the history tells it: each option is an attribute of its own, a select's own values by their names. */
export function toldField(field: CustomField, values: string[] = ownValues(field.id)): Told {
  const { label, key, type, help, required, unique, sensitivity, state, options } = field
  const flags = { required: Boolean(required), unique: Boolean(unique) }
  return {
    label,
    key,
    type,
    help,
    ...flags,
    sensitivity,
    state,
    ...(options as object),
    ...(values.length && { values }),
  }
}

/** In use at present, in their order. */
export const ownValues = (fieldId: string) =>
  valuesOf(dictionaryOfField(fieldId))
    .filter(({ retired }) => !retired)
    .map(({ name }) => name)

/** A form as the history tells it: each section is an attribute of its own, by its id. */
export function toldForm({ name, active, sections }: Form): Told {
  const list = sections as FormSection[]
  const parts = list.map(({ id, name: title, fields }) => [`section:${id}`, { name: title, fields }])
  return {
    name,
    active: Boolean(active),
    ...Object.fromEntries(parts),
    sections: list.map((section) => section.name),
  }
}

/** What a value is called and carries; `dictionary` says where it belongs. */
export function toldValue({ dictionary, name, key, color, extra, retired }: DictionaryValue): Told {
  return { dictionary, name, key, color, ...(extra as object), merged_into: null, retired }
}

export const OF_VALUE = { list: 'dictionaries', kept: ['dictionary', 'name'] }
export const OF_FIELD = { list: 'fields', kept: ['label'] }
export const OF_FORM = { list: 'forms', kept: ['name'] }
