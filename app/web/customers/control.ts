import type { Field, Record } from '#fields/field'
import { isReference, referenceOf } from '#fields/references'
import { listNamed } from '#lists/fields_of'
import type { When } from '#lists/forms'
import { current } from '#tenancy/current'
import type { RecordInput } from '#actions/records/fill_record'

/** One form control: which component of components/field draws it, and what it is given. */
export interface Control {
  key: string
  component: string
  half: boolean
  /** Shows it only while another control of the same form has such a value (resources/js/conditions.ts). */
  when?: When
  props: { [name: string]: unknown }
}

export interface Asked {
  field: Field
  required: boolean
  when?: When
}

export interface Answers {
  record: Record
  /** What was typed, when the form comes back. */
  typed: RecordInput | null
  errors: Map<string, string>
}

/** Longer lists of choices are searched rather than scrolled. */
const SEARCHED_FROM = 9
const WIDE = new Set(['textarea', 'multiselect', 'switch', 'radio', 'file'])

export function controlOf({ field, required, when }: Asked, answers: Answers): Control {
  const component = componentOf(field, required)
  const value = valueOf(field, answers)
  const options = field.type.choices && withCurrent(field.type.choices(field), value, field, answers.record)
  return {
    key: field.key,
    component,
    half: !WIDE.has(component) && field.key !== listNamed(answers.record.list).title,
    when,
    props: {
      name: field.key,
      label: field.label,
      help: field.help,
      value: component === 'switch' ? '1' : value,
      ...(component === 'switch' && { checked: value === '1' || value === 'yes' }),
      required: required && component !== 'switch',
      error: answers.errors.get(field.key),
      ...(options && component !== 'switch' && { options }),
      ...(options && component === 'select' && { searchable: options.length >= SEARCHED_FROM }),
      ...(isReference(field) && referenceProps(field, value)),
      ...(field.options.currency && { currency: field.options.currency }),
      ...(field.options.maxLength && component === 'text' && { maxlength: field.options.maxLength }),
    },
  }
}

/** A yes or no that must be answered is asked as such; a switch is never unanswered. */
function componentOf({ key, type }: Field, required: boolean) {
  if (key === 'type') return 'radio'
  return type.component === 'switch' && required ? 'radio' : type.component
}

function valueOf(field: Field, { record, typed }: Answers): unknown {
  if (typed) return typed[field.key]
  const value = field.store.read(record, field)
  return value === null ? undefined : field.type.print(value, field)
}

/** People know a record by its number; where it is not theirs to see, by the address that they may have. */
function referenceProps({ type }: Field, value: unknown) {
  const known = referenceOf(String(value))
  const source = `/${current.tenant.slug}/${type.name.replaceAll('_', '-')}s/choices`
  return { source, value: known?.number ?? value, named: known?.name }
}

/** A value that is no longer on offer stays until it is changed. */
function withCurrent(choices: { value: string; label: string }[], value: unknown, field: Field, record: Record) {
  const held = field.store.read(record, field)
  if (held === null || field.type.many) return choices
  const printed = field.type.print(held, field)
  const known = typeof printed !== 'string' || choices.some((choice) => choice.value === printed)
  return known || value !== printed
    ? choices
    : [...choices, { value: printed as string, label: field.type.show(held, field).text }]
}
