import { dictionaryIndex } from '#dictionaries/values'
import { contactFields } from '#fields/contact_fields'
import { customFields } from '#fields/custom_fields'
import { lists } from '#lists/index'
import type { List } from '#lists/define_list'
import type { Field } from '#fields/field'

interface Known {
  fields: Field[]
  byKey: Map<string, Field>
}

/** Fields follow from the configuration: they are made once for each version of it. */
const known = new WeakMap<object, Map<string, Known>>()

export function listNamed(key: string): List {
  const list = lists.find((each) => each.key === key)
  if (!list) throw new Error(`No list is called "${key}"`)
  return list
}

/** Every field of a list: the product's, one for each contact channel, the tenant's own. */
export const fieldsOf = (list: List | string): Field[] => knownOf(list).fields

export const fieldNamed = (list: List | string, key: string): Field | undefined => knownOf(list).byKey.get(key)

function knownOf(given: List | string): Known {
  const list = typeof given === 'string' ? listNamed(given) : given
  const version = dictionaryIndex()
  if (!known.has(version)) known.set(version, new Map())
  const made = known.get(version)!
  if (!made.has(list.key)) made.set(list.key, make(list))
  return made.get(list.key)!
}

/** A key that the product took later than an admin stays the product's. */
function make(list: List): Known {
  const byKey = new Map<string, Field>()
  const given = [...list.fields, ...(list.contactable ? contactFields() : []), ...customFields(list.key)]
  for (const field of given) if (!byKey.has(field.key)) byKey.set(field.key, field)
  return { fields: [...byKey.values()], byKey }
}
