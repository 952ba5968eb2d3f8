import { translate } from '#fields/translate'
import type { Field, Record, Tab } from '#fields/field'
import { fieldNamed, fieldsOf, listNamed } from '#lists/fields_of'
import { activeForms, conditionMet, type FormField, type When } from '#lists/forms'
import type { Asked } from '#web/customers/control'

export interface AskedSection {
  id: string
  title: string
  /** Name of the form, where the tenant has several. */
  form?: string
  asked: Asked[]
}

/** Which part of a record a form edits: everything, or what stands on one tab. */
export type Part = Extract<Tab, 'basic' | 'contact' | 'marketing' | 'other'> | null

const OF_PERSONS = ['first_name', 'last_name', 'company', 'gender', 'birthday']
const WITHOUT_FORMS = ['type', 'first_name', 'last_name']

/** The fields of all active forms, by form and section, each once and only those of the wanted part. */
export function askedSections(record: Record, part: Part): AskedSection[] {
  const forms = activeForms(record.list)
  const places = forms.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
  const keys = new Set(places.map(({ key }) => key))
  const seen = new Set<string>()
  const sections = forms.flatMap((form) =>
    form.sections.map(({ id, name, fields }) => ({
      id,
      title: name,
      form: forms.length > 1 ? form.name : undefined,
      asked: fields.flatMap(({ key }) => askedOnce(key, places, keys, seen, record, part)),
    }))
  )
  const filled = [...sections, ...onNoForm(record, part, keys)].filter(({ asked }) => asked.length > 0)
  return filled.length || part ? filled : [{ id: 'required', title: '', asked: withoutForms(record) }]
}

/** What a tab shows although no form has it: fields with a value. */
function onNoForm(record: Record, part: Part, keys: Set<string>): AskedSection[] {
  if (part === null) return []
  const fields = fieldsOf(record.list).filter(
    (field) => field.editable && isOfPart(field, part) && !keys.has(field.key)
  )
  const held = fields.filter((field) => field.store.read(record, field) !== null)
  return [
    {
      id: 'rest',
      title: translate('customers.on_no_form'),
      asked: held.map((field) => ({ field, required: false })),
    },
  ]
}

function askedOnce(
  key: string,
  places: FormField[],
  keys: Set<string>,
  seen: Set<string>,
  record: Record,
  part: Part
): Asked[] {
  const { list } = record
  const field = fieldNamed(list, key)
  if (!field?.editable || seen.has(key) || !isOfPart(field, part)) return []
  seen.add(key)
  const own = places.filter((place) => place.key === key)
  const when = own.every((place) => place.when) ? own[0].when : undefined
  const always = listNamed(list).required.includes(key)
  const required = always || own.some((place) => place.required) || (field.required && !field.system)
  const asked = byType({ field, required, when }, keys, record)
  if (!asked.when || isAskedToo(list, asked.when, keys, part)) return [asked]
  return conditionMet(asked.when, record) ? [{ ...asked, when: undefined }] : []
}

/** On the contact tab, contact points and addresses have lists of their own. */
function isOfPart(field: Field, part: Part) {
  if (part === null) return true
  const listed = field.store.name === 'contact_point' || field.store.name === 'address'
  return field.tab === part && !listed
}

/** A person has a first and a last name, a company a name: each is asked for what the type has. */
function byType(asked: Asked, keys: Set<string>, record: Record): Asked {
  const { field, required, when } = asked
  if (!keys.has('type') || when) return asked
  if (field.key === 'name') return { ...asked, required: true, when: is('company') }
  if (!OF_PERSONS.includes(field.key) || (record.type === 'company' && record[field.key])) return asked
  const wanted = field.key === 'first_name' && (!record.name || Boolean(record.first_name))
  return { ...asked, required: required || wanted, when: is('person') }
}

const is = (type: string): When => ({ field: 'type', operator: 'is', values: [type] })

const isAskedToo = (list: string, when: When, keys: Set<string>, part: Part) => {
  const field = fieldNamed(list, when.field)
  return keys.has(when.field) && field?.editable === true && isOfPart(field, part)
}

function withoutForms(record: Record): Asked[] {
  const isAsked = ({ key, required }: Field) => required || WITHOUT_FORMS.includes(key)
  const fields = fieldsOf(record.list).filter((field) => field.editable && isAsked(field))
  const keys = new Set(fields.map(({ key }) => key))
  return fields.map((field) => byType({ field, required: field.required }, keys, record))
}
