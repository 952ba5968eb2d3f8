import { DateTime } from 'luxon'
import CustomField from '#models/custom_field'
import DictionaryValue from '#models/dictionary_value'
import Form from '#models/form'
import View from '#models/view'
import type { FieldOptions } from '#fields/field'
import type { FormSection, When } from '#lists/forms'
import { lists } from '#lists/index'
import type { Filter, SavedState } from '#lists/list_state'
import { noteDifference } from '#actions/note_difference'
import { OF_FIELD, OF_FORM, OF_VALUE, toldField, toldForm, toldValue } from '#actions/settings/told'
import { OF_VIEW, toldView } from '#actions/views/told_view'
import { valueById } from '#dictionaries/values'
import { configurationChanged } from '#tenancy/configuration'
import { followInverses } from '#actions/settings/dictionaries/merge_relations'
import { fieldsOffering, narrowsBy, type UsedValue } from '#actions/settings/dictionaries/value_usage'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Views, conditions of forms, initial values and inverses follow to `into`; `from` is retired and says where it went. */
export async function mergeConfiguration(trx: TransactionClientContract, from: UsedValue, into: UsedValue) {
  const follow = (text: string) => (text === from.id ? into.id : text === from.key ? into.key : text)
  for (const { key: list } of lists) {
    const keys = new Set(fieldsOffering(list, from.dictionary).map(({ key }) => key))
    if (!keys.size) continue
    await followViews(trx, { list, from, keys, follow })
    await followForms(trx, { list, keys, follow })
    await followDefaults(trx, { list, keys, follow })
  }
  await followInverses(trx, from, into)
  const value = await DictionaryValue.query({ client: trx }).where('id', from.id).firstOrFail()
  const before = toldValue(value)
  const extra = { ...(value.extra as object), merged_into: into.id }
  await value.merge({ retiredAt: value.retiredAt ?? DateTime.utc(), extra, version: value.version + 1 }).save()
  const after = { ...toldValue(value), merged_into: valueById(into.id)?.name }
  await noteDifference(trx, { ...OF_VALUE, recordId: from.id, action: 'merge' }, before, after)
  await configurationChanged(trx)
}

type Follow = (text: string) => string
/** In the configuration of one list, the fields that offer the value, and what becomes of a text that names it. */
interface Following {
  list: string
  keys: Set<string>
  follow: Follow
}
const followed = (values: string[], follow: Follow) => [...new Set(values.map(follow))]

async function followViews(
  trx: TransactionClientContract,
  { list, from, keys, follow }: Following & { from: UsedValue }
) {
  const change = (filter: Filter) =>
    keys.has(filter.key) ? { ...filter, values: followed(filter.values, follow) } : filter
  for (const view of await View.query({ client: trx }).where('list', list)) {
    const state = view.state as SavedState
    if (!narrowsBy(list, state, from)) continue
    const merged = { ...state, all: (state.all ?? []).map(change), any: (state.any ?? []).map(change) }
    const before = toldView(view)
    await view.merge({ state: merged, version: view.version + 1 }).save()
    await noteDifference(trx, { ...OF_VIEW, recordId: view.id }, before, toldView(view))
  }
}

async function followForms(trx: TransactionClientContract, { list, keys, follow }: Following) {
  const change = (when: When | undefined) =>
    when && keys.has(when.field) ? { ...when, values: followed(when.values, follow) } : when
  for (const form of await Form.query({ client: trx }).where('list', list)) {
    const before = toldForm(form)
    const sections = (form.sections as FormSection[]).map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({ ...field, when: change(field.when) })),
    }))
    if (JSON.stringify(form.sections) === JSON.stringify(sections)) continue
    await form.merge({ sections, version: form.version + 1 }).save()
    await noteDifference(trx, { ...OF_FORM, recordId: form.id }, before, toldForm(form))
  }
}

async function followDefaults(trx: TransactionClientContract, { list, keys, follow }: Following) {
  for (const field of await CustomField.query({ client: trx })
    .where('list', list)
    .whereIn('key', [...keys])) {
    const options = field.options as FieldOptions
    if (!options.default || follow(options.default) === options.default) continue
    const before = toldField(field)
    await field.merge({ options: { ...options, default: follow(options.default) }, version: field.version + 1 }).save()
    await noteDifference(trx, { ...OF_FIELD, recordId: field.id }, before, toldField(field))
  }
}
