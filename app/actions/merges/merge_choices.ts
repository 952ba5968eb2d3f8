import type { Field, Record } from '#fields/field'
import { fieldsOf } from '#lists/fields_of'

/** Several values of one field together, where it takes several. */
export const BOTH = 'both'

/** One line of the choice, field by field: mostly one field, or some that make sense together only. */
export interface MergeChoice {
  key: string
  fields: Field[]
  many: boolean
  /** The id of the record whose value is taken unless somebody chooses: the main one's, or the first that there is. */
  usual: string
}

/** What is chosen between: fields that are the acting person's to write and differ. The first record is the main one. */
export function mergeChoices(records: Record[]): MergeChoice[] {
  return groupsOf(records)
    .filter((fields) => differ(fields, records))
    .map((fields) => choiceOf(fields, records))
}

function choiceOf(fields: Field[], records: Record[]): MergeChoice {
  const [lead] = fields
  const holders = records.filter((record) => isThere(lead, record))
  const many = lead.type.many && holders.length > 1
  return { key: lead.key, fields, many, usual: many ? BOTH : (holders[0] ?? records[0]).id }
}

/** A number that is unique within a type goes with its type; a name goes with the type where persons meet companies. */
function groupsOf(records: Record[]): Field[][] {
  const named = nameGroups(records)
  const open = fieldsOf('customers').filter(isOpen)
  const paired = fieldsOf('customers').flatMap((field) => (field.options.uniqueWith ? [pairOf(field)] : []))
  const taken = new Set([...NAMES, ...paired.flat().map(({ key }) => key)])
  const single = open.filter(({ key }) => !taken.has(key)).map((field) => [field])
  return [...named, ...paired, ...single].filter((fields) => fields.length > 0 && fields.every(isOpen))
}

const NAMES = ['name', 'type', 'first_name', 'last_name']

function nameGroups(records: Record[]): Field[][] {
  const fields = NAMES.flatMap((key) => fieldsOf('customers').find((field) => field.key === key) ?? [])
  const types = new Set(records.map(({ type }) => type))
  if (types.size > 1) return [fields]
  const own = types.has('person') ? ['first_name', 'last_name'] : ['name', 'first_name', 'last_name']
  return fields.filter(({ key }) => own.includes(key)).map((field) => [field])
}

function pairOf(field: Field): Field[] {
  const companion = fieldsOf('customers').find(({ options }) => options.column === field.options.uniqueWith)
  return companion ? [field, companion] : []
}

/** What belongs to contact points and addresses moves with those. */
const isOpen = ({ editable, store, type }: Field) =>
  editable && (store.name === 'column' || store.name === 'custom_value') && type.name !== 'file'

const differ = (fields: Field[], records: Record[]) =>
  new Set(records.map((record) => JSON.stringify(fields.map((field) => storedOf(field, record))))).size > 1

function storedOf(field: Field, record: Record): unknown {
  const value = field.store.read(record, field)
  return value === null || value === undefined ? null : field.type.toStored(value)
}

const isThere = (field: Field, record: Record) => storedOf(field, record) !== null
