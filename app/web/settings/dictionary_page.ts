import { valueById, valuesOf, type DictionaryValue } from '#dictionaries/values'
import { carriersWith, isHeldSomewhere } from '#actions/settings/dictionaries/carriers'
import { carriersOf, everyFieldOffering, MOST_COUNTED } from '#actions/settings/dictionaries/value_usage'
import type { Problems } from '#actions/settings/fields/field_input'
import { allDictionaries, type ShownDictionary } from '#web/settings/dictionary_named'
import { noteOf, valueControls, type ValueForm } from '#web/settings/value_form'

/** Longer lists show their counts on the page of each value only. */
const MOST_WITH_COUNTS = 60
const PREVIEWED = 5

export async function dictionariesIndex() {
  const { product, own } = await allDictionaries()
  return { product: product.map(summary), own: own.map(summary) }
}

function summary({ key, name }: ShownDictionary) {
  const values = valuesOf(key).filter(({ retired }) => !retired)
  const preview = values.slice(0, PREVIEWED).map(({ name: text, color }) => ({ label: text, colour: color }))
  return { key, name, preview, count: values.length, more: Math.max(0, values.length - PREVIEWED) }
}

export async function dictionaryPage(
  dictionary: ShownDictionary,
  form: Partial<ValueForm> = {},
  errors: Problems = {}
) {
  const values = valuesOf(dictionary.key)
  const counted = values.length <= MOST_WITH_COUNTS && isHeldSomewhere(dictionary.key)
  const rows = []
  for (const value of values) rows.push(await rowOf(value, counted))
  return {
    ...{ dictionary, form, errors, counted, controls: valueControls(dictionary) },
    fields: everyFieldOffering(dictionary.key)
      .map(({ label }) => label)
      .join(', '),
    values: rows.filter(({ retired }) => !retired),
    retired: rows.filter(({ retired }) => retired),
  }
}

async function rowOf(value: DictionaryValue, counted: boolean) {
  const { id, key, name, color, retired, extra } = value
  const customers = counted ? (await carriersWith(value, MOST_COUNTED + 1)).length : 0
  const target = typeof extra.merged_into === 'string' ? valueById(extra.merged_into)?.name : undefined
  const many = customers > MOST_COUNTED
  return {
    id,
    key,
    name,
    color,
    retired,
    note: noteOf(value),
    customers,
    many,
    of: carriersOf(value.dictionary),
    target,
  }
}
