import { dictionaryOfField } from '#dictionaries/index'
import { valuesOf } from '#dictionaries/values'
import { canBeUnique } from '#fields/check_field'
import { customField } from '#fields/custom_fields'
import { SENSITIVITIES, type FieldType } from '#fields/field'
import { translate } from '#fields/translate'
import { typeNamed, types } from '#fields/types/index'
import { usualSensitivity } from '#fields/usual_sensitivity'
import type CustomField from '#models/custom_field'
import { currencies } from '#places/currencies'
import { current } from '#tenancy/current'
import { COLORS } from '#actions/settings/colors'
import { fieldUsage } from '#actions/settings/fields/field_usage'
import { hasValues } from '#actions/settings/fields/has_values'
import type { Problems } from '#actions/settings/fields/field_input'
import { chooses, placeChoices, type FieldForm } from '#web/settings/field_form'

/** The types that an admin may choose from, each with what it is good for. */
export const typeChoices = () =>
  types
    .filter(({ custom }) => custom)
    .map(({ name }) => ({ name, label: translate(`fields.types.${name}`), text: translate(`settings.types.${name}`) }))

export const isCustomType = (name: unknown): name is string => types.some((type) => type.custom && type.name === name)

/** What the form of a field shows, for a new one and for one that is there. */
export async function fieldPage(
  list: string,
  type: FieldType,
  form: FieldForm,
  problems: Problems = {},
  field?: CustomField
) {
  const state = {
    ...{ list, field, form, type: type.name, typeLabel: translate(`fields.types.${type.name}`) },
    errors: problems,
    ...{ choosing: chooses(type), unique: canBeUnique(type), options: controlsOf(type, form, field) },
    ...{ colors: colorChoices(), places: placeChoices(list), sensitivities: sensitivityChoices() },
    sensitivity: form.sensitivity ?? usualSensitivity(type),
    ...(field && {
      used: await fieldUsage(list, field.key),
      held: await hasValues(field),
      retired: retiredOptions(field),
    }),
  }
  return { ...state, state }
}

const sensitivityChoices = () =>
  SENSITIVITIES.map((value) => ({ value, label: translate(`settings.sensitivities.${value}`) }))

export const colorChoices = () => COLORS.map((value) => ({ value, label: translate(`settings.colors.${value}`) }))

export function stateOf(state: string) {
  return { label: translate(`settings.states.${state}`), colour: { active: 'green', draft: 'blue' }[state] ?? 'gray' }
}

const retiredOptions = ({ id }: CustomField) => valuesOf(dictionaryOfField(id)).filter(({ retired }) => retired).length

function controlsOf(type: FieldType, form: FieldForm, field?: CustomField) {
  const names = type.optionNames.filter((name) => name !== 'dictionary')
  const controls = names.map((name) => controlOf(name, form[name as keyof FieldForm]))
  const initial = defaultControl(type, form, field)
  return initial ? [...controls, initial] : controls
}

function controlOf(name: string, value: unknown) {
  const numeric = name === 'maxLength' || name === 'decimals'
  const choices =
    name === 'currency'
      ? currencies(current.locale).map(({ code, name: label }) => ({ value: code, label: `${code} – ${label}` }))
      : undefined
  return {
    name,
    value,
    choices,
    numeric,
    label: translate(`fields.options.${name}`),
    help: helpOf(`settings.option_help.${name}`),
  }
}

/** Own options can be the usual one only after they are saved; people and files have no usual one. */
function defaultControl(type: FieldType, form: FieldForm, field?: CustomField) {
  if (['file', 'customer', 'user', 'multi_select'].includes(type.name) || (chooses(type) && !field)) return undefined
  const made = customField({ ...sample, ...(field && { id: field.id }), type: type.name })
  const choices = typeNamed(type.name).choices?.(made)
  return { ...controlOf('default', form.default), choices }
}

const sample = {
  ...{ id: '', key: 'sample', label: '', help: null, required: false, unique: false, options: {} },
  sensitivity: 'public' as const,
}

function helpOf(key: string) {
  const text = translate(key)
  return text.includes(key) ? undefined : text
}
