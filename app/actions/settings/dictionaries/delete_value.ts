import DictionaryValue from '#models/dictionary_value'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { noteDifference } from '#actions/note_difference'
import { OF_VALUE, toldValue } from '#actions/settings/told'
import { valueUsage } from '#actions/settings/dictionaries/value_usage'

/** Deletes a value that nothing uses; otherwise nothing happens and the answer is false. */
export class DeleteValue {
  async handle(value: DictionaryValue): Promise<boolean> {
    const { customers, views, privateViews, conditions } = await valueUsage(value)
    if (customers || views.length || privateViews || conditions.length) return false
    await transaction(async (trx) => {
      await DictionaryValue.query({ client: trx }).where('id', value.id).delete()
      await noteDifference(trx, { ...OF_VALUE, recordId: value.id, action: 'delete' }, toldValue(value), {})
      await configurationChanged(trx)
    })
    return true
  }
}
