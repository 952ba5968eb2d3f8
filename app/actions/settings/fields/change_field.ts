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
import { SENSITIVITIES, type FieldOptions, type Sensitivity } from '#fields/field'
import { translate } from '#fields/translate'
import { can } from '#permissions/grants'

type Answer = { stale: true } | { problems: Problems } | { retired: DictionaryValue[] }

/** Changes a field that nobody else changed since it was shown; key and type stay. */
export class ChangeField {
  async handle(field: CustomField, version: number, given: FieldInput): Promise<Answer> {
    const kept = { ...given, sensitivity: given.sensitivity ?? (field.sensitivity as Sensitivity) }
    const input = (await hasValues(field)) ? withMeaningOf(field, kept) : kept
    const problems = { ...fieldProblems(field.id, field.type, input), ...sensitivityProblem(field, kept.sensitivity) }
    if (Object.keys(problems).length) return { problems }
    const { label, help, required, unique, sensitivity, options, place, values } = input
    return transaction(async (trx) => {
      const found = await CustomField.query({ client: trx }).where({ id: field.id, version }).first()
      if (!found) return { stale: true }
      const before = toldField(found)
      await found.merge({ label, help, required, unique, sensitivity, options, version: version + 1 }).save()
      const retired = choosesOwn(field) ? await saveOptions(trx, dictionaryOfField(field.id), values) : []
      if (place) await placeField(trx, field.key, place)
      const after = toldField(found, choosesOwn(field) ? values.map(({ name }) => name) : [])
      await noteDifference(trx, { ...OF_FIELD, recordId: field.id }, before, after)
      await configurationChanged(trx)
      return { retired }
    })
  }
}

/** Nobody lets others take out what they may not take out themselves. */
function sensitivityProblem(field: CustomField, to: Sensitivity): Problems {
  const from = field.sensitivity as Sensitivity
  const lowered = SENSITIVITIES.indexOf(to) < SENSITIVITIES.indexOf(from)
  if (!lowered || from === 'public' || can(`exports.${from}`)) return {}
  return { sensitivity: translate('settings.fields.sensitivity_not_yours') }
}

function withMeaningOf<T extends FieldInput>({ unique, options }: CustomField, given: T): T {
  const { currency } = options as FieldOptions
  return { ...given, unique, options: { ...given.options, ...(currency && { currency }) } }
}

const choosesOwn = ({ type }: CustomField) => type === 'select' || type === 'multi_select'
