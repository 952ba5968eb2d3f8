import { translate } from '#fields/translate'
import { everyFieldNamed } from '#lists/fields_of'
import type { FormField, FormSection, When } from '#lists/forms'
import type { Problems } from '#actions/settings/fields/field_input'

export interface GivenCondition {
  required: boolean
  /** Empty: always shown. */
  field?: string
  operator?: When['operator']
  values: string[]
}

/** A field of a form with the condition given: its values as the other field prints them. */
export function conditioned(
  list: string,
  key: string,
  given: GivenCondition
): { field: FormField } | { problems: Problems } {
  const { required, operator = 'is', values } = given
  const other = given.field && given.field !== key ? everyFieldNamed(list, given.field) : undefined
  if (!other) return { field: { key, required } }
  if (operator === 'empty' || operator === 'not_empty')
    return { field: { key, required, when: { field: other.key, operator, values: [] } } }
  const printed: string[] = []
  for (const typed of values.filter(Boolean)) {
    const parsed = other.type.parse(typed, other, {})
    if ('problem' in parsed)
      return { problems: { values: translate(`problems.${parsed.problem.code}`, parsed.problem.params) } }
    if (parsed.value !== null) printed.push(...[other.type.print(parsed.value, other)].flat())
  }
  if (printed.length === 0) return { problems: { values: translate('settings.forms.values_missing') } }
  return { field: { key, required, when: { field: other.key, operator, values: [...new Set(printed)] } } }
}

export const withField = (sections: FormSection[], changed: FormField): FormSection[] =>
  sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => (field.key === changed.key ? changed : field)),
  }))
