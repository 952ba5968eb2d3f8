import { INBOUND_FIELDS, chosenValue, type InboundField } from '#actions/inbound/defaults'
import { people } from '#dictionaries/people'
import { valuesOf } from '#dictionaries/values'
import { everyFieldNamed } from '#lists/fields_of'
import { binDays } from '#lists/bin'

type Chosen = { [field in InboundField]?: string | null }

export function companyPage() {
  const inbound = INBOUND_FIELDS.map((key) => ({
    key,
    label: everyFieldNamed('customers', key)!.label,
    value: chosenValue(key),
    options: optionsOf(key),
  }))
  return { binDays: binDays(), inbound }
}

/** What of a form is there to be chosen. */
export function chosenOf(form: Chosen): { [field in InboundField]?: string } {
  const kept = INBOUND_FIELDS.filter((key) => optionsOf(key).some(({ value }) => value === form[key]))
  return Object.fromEntries(kept.map((key) => [key, form[key]!]))
}

function optionsOf(key: InboundField) {
  const { dictionary } = everyFieldNamed('customers', key)!.options
  const choices = dictionary
    ? valuesOf(dictionary).filter(({ retired }) => !retired)
    : people().filter(({ suspended, removed }) => !suspended && !removed)
  return choices.map(({ id, name }) => ({ value: id, label: name }))
}
