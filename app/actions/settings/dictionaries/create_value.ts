import type DictionaryValue from '#models/dictionary_value'
import { translate } from '#fields/translate'
import { configurationChanged } from '#tenancy/configuration'
import { isDuplicate, transaction } from '#tenancy/transaction'
import { noteDifference } from '#actions/note_difference'
import { OF_VALUE, toldValue } from '#actions/settings/told'
import { suggestKey } from '#actions/settings/suggest_key'
import { insertValue, keysTaken } from '#actions/settings/dictionaries/insert_value'
import { valueProblems } from '#actions/settings/dictionaries/value_problems'
import type { Problems } from '#actions/settings/fields/field_input'
import type { ValueInput } from '#actions/settings/dictionaries/value_input'

type Answer = { value: DictionaryValue } | { problems: Problems }

export class CreateValue {
  async handle(dictionary: string, input: ValueInput): Promise<Answer> {
    const problems = valueProblems(dictionary, input)
    if (Object.keys(problems).length) return { problems }
    const taken = await keysTaken(dictionary)
    const key = suggestKey(input.name, 'value', (candidate) => taken.has(candidate))
    try {
      return { value: await this.create(dictionary, key, input) }
    } catch (error) {
      if (isDuplicate(error))
        return { problems: { name: translate('settings.dictionaries.name_taken', { name: input.name }) } }
      throw error
    }
  }

  private create(dictionary: string, key: string, input: ValueInput) {
    return transaction(async (trx) => {
      const value = await insertValue(trx, dictionary, key, input)
      await noteDifference(trx, { ...OF_VALUE, recordId: value.id, action: 'create' }, {}, toldValue(value))
      await configurationChanged(trx)
      return value
    })
  }
}
