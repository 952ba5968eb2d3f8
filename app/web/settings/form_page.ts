import type { Field } from '#fields/field'
import { translate } from '#fields/translate'
import { everyFieldNamed, everyFieldOf, listNamed } from '#lists/fields_of'
import type { FormField, FormSection, When } from '#lists/forms'
import CustomField from '#models/custom_field'
import type Form from '#models/form'
import { keysOf } from '#actions/settings/forms/layout'

export interface Layout {
  name: string
  version: number
  sections: FormSection[]
}

/** Keys that a form may show: those people fill in, and the tenant's own in any state, so that a retired field keeps its place. */
export async function allowedKeys({ list }: Form): Promise<Set<string>> {
  const own = await CustomField.query().where('list', list).select('key')
  return new Set([...addable(list).map(({ key }) => key), ...own.map(({ key }) => key)])
}

/** What the page of a form shows. */
export async function formPage(form: Form, layout: Layout, errors: object = {}) {
  const own = new Map((await CustomField.query().where('list', form.list)).map((field) => [field.key, field]))
  const used = new Set(keysOf(layout.sections))
  const rows = layout.sections.map((section) => ({
    ...section,
    rows: section.fields.map((field) => rowOf(form.list, field, own.get(field.key))),
  }))
  const free = addable(form.list).filter(({ key }) => !used.has(key))
  return {
    form,
    layout: { ...layout, sections: rows },
    errors,
    choices: free.map(({ key, label }) => ({ value: key, label })),
  }
}

const addable = (list: string) => everyFieldOf(list).filter((field: Field) => field.editable)

function rowOf(list: string, { key, required, when }: FormField, own?: CustomField) {
  const field = everyFieldNamed(list, key)
  const always = listNamed(list).required.includes(key) || Boolean(field?.required && !field.system)
  const type = field ? translate(`fields.types.${field.type.name}`) : ''
  return {
    key,
    always,
    type,
    required: required || always,
    kept: required && always,
    hidden: !field,
    label: field?.label ?? own?.label ?? key,
    when: when && whenInWords(list, when),
  }
}

/** "Only when Status is Active or Dormant". */
export function whenInWords(list: string, { field: key, operator, values }: When): string {
  const field = everyFieldNamed(list, key)
  const choices = field?.type.choices?.(field) ?? []
  const names = values.map((value) => choices.find((choice) => choice.value === value)?.label ?? value)
  return translate(`settings.forms.when_${operator}`, {
    field: field?.label ?? key,
    values: names.join(` ${translate('settings.or')} `),
  })
}
