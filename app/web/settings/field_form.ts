import type { HttpContext } from '@adonisjs/core/http'
import { valuesOf } from '#dictionaries/values'
import { dictionaryOfField } from '#dictionaries/index'
import type { FieldOptions, FieldType, Sensitivity } from '#fields/field'
import { forms } from '#lists/forms'
import type CustomField from '#models/custom_field'
import { fieldValidator } from '#validators/settings'
import { colorOf } from '#actions/settings/colors'
import { moved } from '#actions/settings/save_order'
import type { FieldInput, OptionInput, Place } from '#actions/settings/fields/field_input'

type Given = Awaited<ReturnType<typeof fieldValidator.validate>>

/** The form of a field as it stands on the page: texts as typed. */
export interface FieldForm extends Omit<Given, 'option_id' | 'option_name' | 'option_color'> {
  values: OptionInput[]
}

const BLANK: OptionInput = { id: null, name: '', color: null }
const TEXTS = ['default', 'min', 'max', 'pattern', 'currency'] as const
const NUMBERS = ['maxLength', 'decimals'] as const

export function blankForm(list: string): FieldForm {
  return { values: [BLANK, BLANK, BLANK], place: placeChoices(list).find(({ active }) => active)?.value }
}

export function formOf(field: CustomField): FieldForm {
  const { label, help, required, unique, sensitivity, version, options } = field
  const own = valuesOf(dictionaryOfField(field.id)).filter(({ retired }) => !retired)
  const texts = Object.entries(options as FieldOptions).map(([name, value]) => [name, String(value)])
  const flags = { required, unique, sensitivity: sensitivity as Sensitivity }
  return { label, help: help ?? undefined, ...flags, version, ...Object.fromEntries(texts), values: own }
}

export async function readFieldForm({ request }: HttpContext): Promise<FieldForm> {
  const {
    option_id: ids,
    option_name: names = [],
    option_color: colors,
    ...given
  } = await request.validateUsing(fieldValidator)
  const values = names.map((name, index) => ({
    id: ids?.[index] ?? null,
    name: name?.trim() ?? '',
    color: colorOf(colors?.[index]),
  }))
  return { ...given, values }
}

/** A press on "add", "remove" or "move": the page comes back with the rows so changed; nothing when it was Save. */
export function rowsChanged({
  move,
  add_option: add,
  option_remove: remove,
  values,
}: FieldForm): OptionInput[] | undefined {
  if (add) return [...values, BLANK]
  if (remove) return values.filter((_, index) => String(index) !== remove)
  if (move)
    return moved(
      values.map((_, index) => String(index)),
      move
    ).map((index) => values[Number(index)])
  return undefined
}

export function inputOf(form: FieldForm, type: FieldType): FieldInput {
  const { label = '', key = '', help = null, required = false, unique = false, draft = false, sensitivity } = form
  const values = chooses(type) ? form.values.filter(({ name }) => name) : []
  const marks = { required, unique, draft, sensitivity }
  return { label, key, help, ...marks, options: optionsOf(form, type), values, place: placeOf(form) }
}

export const chooses = ({ name }: FieldType) => name === 'select' || name === 'multi_select'

function optionsOf(form: FieldForm, { optionNames }: FieldType): FieldOptions {
  const known = [...optionNames, 'default']
  const texts = TEXTS.filter((name) => known.includes(name) && form[name]).map((name) => [name, form[name]])
  const numbers = NUMBERS.filter((name) => known.includes(name) && form[name]).map((name) => [name, Number(form[name])])
  return Object.fromEntries([...texts, ...numbers])
}

function placeOf({ place, place_required: required = false }: FieldForm): Place | null {
  const [formId, sectionId] = place?.split(':') ?? []
  return formId && sectionId ? { formId, sectionId, required } : null
}

/** Sections of forms; the last one of the first form in use comes first, for that is where most fields go. */
export function placeChoices(list: string) {
  const choices = forms(list).flatMap(({ id, name, active, sections }) =>
    sections.map((section) => ({ value: `${id}:${section.id}`, label: `${name} · ${section.name}`, active, form: id }))
  )
  const first = choices.find(({ active }) => active)
  const usual = first && choices.findLast(({ form }) => form === first.form)
  return usual ? [usual, ...choices.filter((choice) => choice !== usual)] : choices
}
