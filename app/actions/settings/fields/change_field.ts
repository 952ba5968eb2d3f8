import CustomField from '#models/custom_field'
import type DictionaryValue from '#models/dictionary_value'
import { dictionaryOfField } from '#dictionaries/index'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { noteDifference } from '#actions/note_difference'
import { fieldProblems } from '#actions/settings/fields/field_problems'
import { hasValues } from '#actions/settings/fields/has_values'
import { placeField } from '#actions/settings/fields/place_field'
import { saveOptions } from '#actions/settings/fields/save_options'
import { OF_FIELD, toldField } from '#actions/settings/told'
import type { FieldInput, Problems } from '#actions/settings/fields/field_input'
import type { FieldOptions } from '#fields/field'

type Answer = { stale: true } | { problems: Problems } | { retired: DictionaryValue[] }

/** Changes a field that nobody else changed since it was shown; key and type stay. */
export class ChangeField {
  async handle(field: CustomField, version: number, given: FieldInput): Promise<Answer> {
    const input = (await hasValues(field)) ? withMeaningOf(field, given) : given
    const problems = fieldProblems(field.id, field.type, input)
    if (Object.keys(problems).length) return { problems }
    const { label, help, required, unique, options, place, values } = input
    return transaction(async (trx) => {
      const found = await CustomField.query({ client: trx }).where({ id: field.id, version }).first()
      if (!found) return { stale: true }
      const before = toldField(found)
      await found.merge({ label, help, required, unique, options, version: version + 1 }).save()
      const retired = choosesOwn(field) ? await saveOptions(trx, dictionaryOfField(field.id), values) : []
      if (place) await placeField(trx, field.key, place)
      const after = toldField(found, choosesOwn(field) ? values.map(({ name }) => name) : [])
      await noteDifference(trx, { ...OF_FIELD, recordId: field.id }, before, after)
      await configurationChanged(trx)
      return { retired }
    })
  }
}

function withMeaningOf({ unique, options }: CustomField, given: FieldInput): FieldInput {
  const { currency } = options as FieldOptions
  return { ...given, unique, options: { ...given.options, ...(currency && { currency }) } }
}

const choosesOwn = ({ type }: CustomField) => type === 'select' || type === 'multi_select'
