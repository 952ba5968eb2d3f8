import type { Cell, Field, Record, Tab } from '#fields/field'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { activeForms, formFieldsOf } from '#lists/forms'
import { accessTo } from '#permissions/field_access'

export interface Fact {
  key: string
  label: string
  cell: Cell
  /** There is a value that a person has to ask for: see reveals_controller.ts. */
  masked: boolean
  /** Asked for, and shown this once. */
  revealed?: boolean
}

export interface FactCard {
  title: string
  subtitle?: string
  facts: Fact[]
}

const NOTHING: Cell = { kind: 'empty', text: '' }
const OF_PERSONS = ['first_name', 'last_name', 'company', 'gender', 'birthday']

/** Label and value of each field of a tab: those on active forms, and any other that has a value. */
export function factsOf(record: Record, tab: Tab): Fact[] {
  const onForms = formFieldsOf(record.list)
  const others = fieldsOf(record.list).filter((field) => !onForms.includes(field) && cellOf(field, record) !== NOTHING)
  return [...onForms, ...others]
    .filter((field) => field.tab === tab && isTold(field, record))
    .map((field) => factOf(field, record))
}

/** What the lists of contact points and addresses leave out because it is masked, where there is a value. */
export function maskedFacts(record: Record, store: 'contact_point' | 'address'): Fact[] {
  const masked = fieldsOf(record.list).filter((field) => field.store.name === store && isMasked(record.list, field))
  return masked.map((field) => factOf(field, record)).filter(({ cell }) => cell !== NOTHING)
}

/** Custom fields by form and section; those on no active form come last, when they have a value. */
export function otherCards(record: Record): FactCard[] {
  const seen = new Set<string>()
  const forms = activeForms(record.list)
  const several = forms.length > 1
  const cards = forms.flatMap((form) =>
    form.sections.map((section) => {
      const fields = section.fields
        .flatMap(({ key }) => fieldNamed(record.list, key) ?? [])
        .filter(({ key, tab }) => tab === 'other' && !seen.has(key))
      for (const { key } of fields) seen.add(key)
      return {
        title: section.name,
        ...(several && { subtitle: form.name }),
        facts: fields.map((field) => factOf(field, record)),
      }
    })
  )
  const rest = factsOf(record, 'other').filter(({ key, cell }) => !seen.has(key) && cell !== NOTHING)
  return [...cards.filter(({ facts }) => facts.length), ...(rest.length ? [{ title: '', facts: rest }] : [])]
}

const factOf = (field: Field, record: Record): Fact => ({
  key: field.key,
  label: field.label,
  cell: cellOf(field, record),
  masked: isMasked(record.list, field) && cellOf(field, record) !== NOTHING,
})

const isMasked = (list: string, { key }: Field) => accessTo(list, key) === 'masked'

function cellOf(field: Field, record: Record): Cell {
  const value = field.store.read(record, field)
  return value === null || value === undefined ? NOTHING : field.type.show(value, field)
}

/** Contact points and addresses have lists of their own; a person's name is first and last name. */
function isTold(field: Field, record: Record) {
  const { key, store } = field
  if (store.name === 'contact_point' || store.name === 'address') return false
  if (key === 'name') return !(record.type === 'person' && (record.first_name || record.last_name))
  return !(record.type === 'company' && OF_PERSONS.includes(key) && !record[key])
}

/** A value that was asked for stands in the place of its mask. */
export const withRevealed = (facts: Fact[], revealed: Fact | undefined) =>
  facts.map((fact) => (fact.key === revealed?.key ? revealed : fact))
