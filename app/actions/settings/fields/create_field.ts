import CustomField from '#models/custom_field'
import { dictionaryOfField } from '#dictionaries/index'
import { usualSensitivity } from '#fields/usual_sensitivity'
import { translate } from '#fields/translate'
import { configurationChanged } from '#tenancy/configuration'
import { isDuplicate, transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'
import { noteDifference } from '#actions/note_difference'
import { nextPosition } from '#actions/settings/next_position'
import { suggestKey } from '#actions/settings/suggest_key'
import { FIELD_KEY, RESERVED, takenKeys } from '#actions/settings/fields/field_keys'
import { fieldProblems } from '#actions/settings/fields/field_problems'
import { placeField } from '#actions/settings/fields/place_field'
import { saveOptions } from '#actions/settings/fields/save_options'
import { OF_FIELD, toldField } from '#actions/settings/told'
import type { FieldInput, Problems } from '#actions/settings/fields/field_input'

type Answer = { field: CustomField } | { problems: Problems }

/** A field of the tenant's own, live with the next request: rows only, never a table. */
export class CreateField {
  async handle(list: string, type: string, input: FieldInput): Promise<Answer> {
    const id = newId()
    const taken = await takenKeys(list)
    const key = input.key || suggestKey(input.label, 'field', (candidate) => taken.has(candidate))
    const problems = { ...keyProblem(key, taken), ...fieldProblems(id, type, input) }
    if (Object.keys(problems).length) return { problems }
    try {
      return { field: await transaction((trx) => this.create(trx, { ...input, key }, { id, list, type })) }
    } catch (error) {
      if (isDuplicate(error)) return { problems: { key: translate('settings.fields.key_taken', { key }) } }
      throw error
    }
  }

  private async create(
    trx: Parameters<typeof placeField>[0],
    input: FieldInput,
    made: { id: string; list: string; type: string }
  ) {
    const { label, key, help, required, unique, options, place, values } = input
    const position = await nextPosition(trx, 'custom_fields', { list: made.list })
    const state = input.draft ? 'draft' : 'active'
    const sensitivity = input.sensitivity ?? usualSensitivity({ name: made.type })
    const field = await CustomField.create(
      { ...made, label, key, help, required, unique, sensitivity, options, state, position, version: 1 },
      { client: trx }
    )
    await saveOptions(trx, dictionaryOfField(field.id), values)
    if (place) await placeField(trx, key, place)
    const told = toldField(
      field,
      values.map((value) => value.name)
    )
    await noteDifference(trx, { ...OF_FIELD, recordId: field.id, action: 'create' }, {}, told)
    await configurationChanged(trx)
    return field
  }
}

function keyProblem(key: string, taken: Set<string>): Problems {
  if (!FIELD_KEY.test(key)) return { key: translate('settings.fields.key_form') }
  if (!taken.has(key)) return {}
  const free = suggestKey(key, 'field', (candidate) => taken.has(candidate))
  return { key: translate(`settings.fields.key_${RESERVED.has(key) ? 'reserved' : 'taken'}`, { key, free }) }
}
