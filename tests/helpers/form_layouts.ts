import Form from '#models/form'
import { forms, type FormSection } from '#lists/forms'
import type { Company } from '#tests/helpers/company'

const sectionsOf = (form: Form) => form.sections as FormSection[]

/** What the page of a form posts when nothing was changed on it; `more` goes over it. */
export function layoutForm(form: Form, more: object = {}) {
  const sections = sectionsOf(form)
  const items = sections.flatMap(({ id, fields }) => [`section:${id}`, ...fields.map(({ key }) => `field:${key}`)])
  const required = sections.flatMap(({ fields }) => fields.filter((field) => field.required).map(({ key }) => key))
  const names = Object.fromEntries(sections.map(({ id, name }) => [`sections[${id}]`, name]))
  return {
    'name': form.name,
    'version': String(form.version),
    'items[]': items,
    'required[]': required,
    ...names,
    ...more,
  }
}

export const firstForm = (company: Company) => company.as('owner', async () => Form.findOrFail(forms()[0].id))

/** The keys of a form's fields, section by section. */
export const keysOf = (form: Form) => sectionsOf(form).map(({ fields }) => fields.map(({ key }) => key))
