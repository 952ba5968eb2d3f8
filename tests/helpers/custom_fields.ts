import db from '@adonisjs/lucid/services/db'
import CustomField from '#models/custom_field'
import DictionaryValue from '#models/dictionary_value'
import { dictionaryOfField } from '#dictionaries/index'
import type { FieldOptions } from '#fields/field'
import { configurationChanged, reloadConfiguration } from '#tenancy/configuration'

interface Given {
  list?: string
  label?: string
  required?: boolean
  unique?: boolean
  options?: FieldOptions
  /** Names of a select's own values. */
  values?: string[]
}

/** A custom field of the current tenant, live at once. */
export async function createField(key: string, type: string, given: Given = {}): Promise<CustomField> {
  const { list = 'customers', label = key, required = false, unique = false, options = {}, values = [] } = given
  const field = await CustomField.create({
    list,
    key,
    label,
    type,
    required,
    unique,
    options,
    state: 'active',
    position: 1,
    version: 1,
  })
  for (const [position, name] of values.entries()) await createValue(dictionaryOfField(field.id), name, position)
  await changed()
  return field
}

/** A value of a dictionary whose key is its name in lower case. */
export async function createValue(dictionary: string, name: string, position = 1): Promise<DictionaryValue> {
  const key = name.toLowerCase().replace(/\W+/g, '_')
  const value = await DictionaryValue.create({
    dictionary,
    key,
    name,
    position,
    extra: {},
    version: 1,
  })
  await changed()
  return value
}

/** Makes a change of the configuration known, as every action that changes it does. */
export async function changed() {
  await db.transaction((trx) => configurationChanged(trx))
  await reloadConfiguration()
}
