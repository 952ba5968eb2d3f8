import { translate } from '#fields/translate'
import { everyFieldNamed, everyFieldOf, listNamed } from '#lists/fields_of'
import type { FormField } from '#lists/forms'
import type Form from '#models/form'
import type { GivenCondition } from '#actions/settings/forms/condition'

const OPERATORS = ['is', 'is_not', 'empty', 'not_empty'] as const

/** What the page of one field on one form shows. `asked` is the field that its condition looks at. */
export function conditionPage(
  form: Form,
  { key, when, required }: FormField,
  given: Partial<GivenCondition> & { asked?: string } = {},
  errors = {}
) {
  const { list } = form
  const field = everyFieldNamed(list, key)
  const asked = given.asked ?? given.field ?? when?.field
  const other = asked ? everyFieldNamed(list, asked) : undefined
  const same = other && other.key === when?.field ? when : undefined
  return {
    ...{ form, key, errors, label: field?.label ?? key, required: given.required ?? required },
    always: listNamed(list).required.includes(key) || Boolean(field?.required && !field.system),
    other: other && { key: other.key, label: other.label, choices: other.type.choices?.(other) },
    operator: given.operator ?? same?.operator ?? 'is',
    values: given.values ?? same?.values ?? [],
    operators: OPERATORS.map((value) => ({ value, label: translate(`settings.forms.operators.${value}`) })),
    fields: everyFieldOf(list)
      .filter((each) => each.editable && each.key !== key)
      .map((each) => ({ value: each.key, label: each.label })),
  }
}
