import { dictionaryIndex } from '#dictionaries/values'
import { contactFields } from '#fields/contact_fields'
import { customFields } from '#fields/custom_fields'
import { lists } from '#lists/index'
import type { List } from '#lists/define_list'
import { restricted } from '#lists/restricted_field'
import type { Field } from '#fields/field'
import { restrictions } from '#permissions/field_access'
import type { FieldRules } from '#permissions/roles'

interface Known {
  fields: Field[]
  byKey: Map<string, Field>
}

/** Fields follow from the configuration: they are made once for each version of it, and for what people may see. */
const known = new WeakMap<object, Map<string, Known>>()
const signatures = new WeakMap<FieldRules, string>()
const NOBODYS: Known = { fields: [], byKey: new Map() }

export function listNamed(key: string): List {
  const list = lists.find((each) => each.key === key)
  if (!list) throw new Error(`No list is called "${key}"`)
  return list
}

/**
 * The fields of a list that the acting person may see: the product's, one for each contact channel, the tenant's own.
 * What is hidden from them is not there; what is masked shows a mask; what is not theirs to write is not editable.
 */
export const fieldsOf = (list: List | string): Field[] => seenOf(listOf(list)).fields

/** A field that the acting person may see: see `fieldsOf`. */
export const fieldNamed = (list: List | string, key: string): Field | undefined => seenOf(listOf(list)).byKey.get(key)

/** Every field whoever acts: for what must know all of a record (saving it, its index rows) and for what shapes fields. */
export const everyFieldOf = (list: List | string): Field[] => everyOf(listOf(list)).fields

export const everyFieldNamed = (list: List | string, key: string): Field | undefined =>
  everyOf(listOf(list)).byKey.get(key)

const listOf = (given: List | string): List => (typeof given === 'string' ? listNamed(given) : given)

const everyOf = (list: List): Known => kept(list.key, () => make(list))

function seenOf(list: List): Known {
  const rules = restrictions(list.key)
  if (!rules) return NOBODYS
  if (rules.size === 0) return everyOf(list)
  return kept(`${list.key} ${signatureOf(rules)}`, () => narrowed(everyOf(list), rules))
}

/** People of the same rules share what was made for them. */
function signatureOf(rules: FieldRules): string {
  if (!signatures.has(rules)) signatures.set(rules, [...rules].map(([key, access]) => `${key}=${access}`).join())
  return signatures.get(rules)!
}

function narrowed({ fields }: Known, rules: FieldRules): Known {
  const visible = fields.filter(({ key }) => rules.get(key) !== 'hidden')
  const given = visible.map((field) => (rules.has(field.key) ? restricted(field, rules.get(field.key)!) : field))
  return { fields: given, byKey: new Map(given.map((field) => [field.key, field])) }
}

function kept(key: string, made: () => Known): Known {
  const version = dictionaryIndex()
  if (!known.has(version)) known.set(version, new Map())
  const ofVersion = known.get(version)!
  if (!ofVersion.has(key)) ofVersion.set(key, made())
  return ofVersion.get(key)!
}

/** A key that the product took later than an admin stays the product's. */
function make(list: List): Known {
  const byKey = new Map<string, Field>()
  const given = [...list.fields, ...(list.contactable ? contactFields() : []), ...customFields(list.key)]
  for (const field of given) if (!byKey.has(field.key)) byKey.set(field.key, field)
  return { fields: [...byKey.values()], byKey }
}
